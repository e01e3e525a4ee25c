import { useTranslation } from 'react-i18next';
import { tell } from './plain/notices';
import { useAct } from './useAct';

interface Answer {
  data?: Blob;
  response: Response;
}

const nameIn = (response: Response): string => {
  const named = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '');
  return decodeURIComponent(named?.[1] ?? 'download.xlsx');
};

/** A file of the service, asked for like any other act, so that a fresh proof can be asked for; too many persons wait. */
export function useDownload<Input>(read: (input: Input) => Promise<Answer>) {
  const { t } = useTranslation();
  return useAct(read, ({ data, response }) => {
    if (response.status === 202 || !data) return tell(t('app.waitsForSecond'));
    const address = URL.createObjectURL(data);
    const link = document.createElement('a');
    link.href = address;
    link.download = nameIn(response);
    link.click();
    URL.revokeObjectURL(address);
  });
}
