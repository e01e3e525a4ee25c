import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Button } from '../../ui/plain/Button';
import { useAct } from '../../ui/useAct';

/** People one request asks at most. */
const AT_ONCE = 200;

interface Props {
  /** Proposed people the companies will not see. */
  hidden: number;
  /** Those of them who have not been asked or not answered. */
  silent: readonly string[];
}

/** Says how many of a plan the companies would see nothing of, and asks them all. */
export function AskConsents({ hidden, silent }: Props) {
  const { t } = useTranslation();
  const ask = useAct(async () => {
    let [asked, before] = [0, 0];
    for (let at = 0; at < silent.length; at += AT_ONCE) {
      const { data } = await api.POST('/api/v1/seekers/consent-requests', {
        body: { seekerIds: silent.slice(at, at + AT_ONCE) },
      });
      asked += data?.asked ?? 0;
      before += data?.askedBefore ?? 0;
    }
    return { asked, before };
  });
  return (
    <div className="panel" role="note">
      <p>{t('plans.unseen', { count: hidden })}</p>
      {silent.length < hidden && <p>{t('plans.refused', { count: hidden - silent.length })}</p>}
      {silent.length > 0 && !ask.isSuccess && (
        <Button loading={ask.isPending} onClick={() => ask.mutate(undefined)}>
          {t('plans.askThem', { count: silent.length })}
        </Button>
      )}
      {ask.isSuccess && <p role="status">{t('plans.asked', ask.data)}</p>}
    </div>
  );
}
