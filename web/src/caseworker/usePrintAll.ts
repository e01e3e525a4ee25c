import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tell } from '../ui/plain/notices';
import type { usePages } from '../ui/usePages';

/** Prints a list once its last page is read: what lies on paper must be everybody, or nothing is printed and that is said. */
export function usePrintAll(pages: ReturnType<typeof usePages<object>>) {
  const { t } = useTranslation();
  const [printing, setPrinting] = useState(false);
  const { hasNextPage, isFetching, isError, fetchNextPage } = pages;
  useEffect(() => {
    if (!printing || isFetching) return;
    if (isError) tell(t('register.notPrinted'), 'bad');
    else if (hasNextPage) return void fetchNextPage();
    else window.print();
    setPrinting(false);
  }, [printing, isFetching, isError, hasNextPage, fetchNextPage, t]);
  return { printing, print: () => setPrinting(true) };
}
