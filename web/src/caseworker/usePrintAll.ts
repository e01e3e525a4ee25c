import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { tell } from '../ui/plain/notices';
import type { usePages } from '../ui/usePages';

type Pages = ReturnType<typeof usePages<object>>;

/** Prints a list once its last page is read: what lies on paper must be everybody, or nothing is printed and that is said. */
export function usePrintAll(pages: Pages) {
  const { t } = useTranslation();
  const [printing, setPrinting] = useState(false);
  const print = async () => {
    setPrinting(true);
    let read: Pick<Pages, 'isError' | 'hasNextPage'> = pages;
    // What is being read already is waited for.
    if (pages.isFetching) read = await pages.fetchNextPage({ cancelRefetch: false });
    while (read.hasNextPage && !read.isError) read = await pages.fetchNextPage();
    // The rows read last stand on the screen before it is printed.
    flushSync(() => setPrinting(false));
    if (read.isError) tell(t('register.notPrinted'), 'bad');
    else window.print();
  };
  return { printing, print: () => void print() };
}
