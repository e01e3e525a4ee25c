import { useTranslation } from 'react-i18next';
import { Button } from './plain/Button';
import { Nothing, Waiting } from './plain/Rest';
import { ProblemView } from './ProblemView';
import { DataTable, type DataTableProps } from './table/DataTable';
import type { usePages } from './usePages';

type Pages<T> = ReturnType<typeof usePages<T>>;

interface Props<T> extends Omit<DataTableProps<T>, 'dataSource' | 'empty' | 'onEnd' | 'rowKey'> {
  rowKey?: keyof T;
  pages: Pages<T>;
  /** Given when filters are set: the one way out of an empty list. */
  clear?: () => void;
  emptyText?: string;
}

/** The table of a list page: first load, empty, failed, and the next page are told apart. */
export function ListTable<T extends object>({ pages, clear, emptyText, ...table }: Props<T>) {
  const { t } = useTranslation();
  if (pages.isPending) return <Waiting rows={8} />;
  if (pages.isError && pages.rows.length === 0)
    return <ProblemView error={pages.error} retry={() => void pages.refetch()} />;
  const more = () => {
    if (pages.hasNextPage && !pages.isFetching) void pages.fetchNextPage();
  };
  return (
    <div className="panel">
      <DataTable<T>
        rowKey={'id' as keyof T}
        dataSource={pages.rows}
        onEnd={more}
        empty={
          <Nothing>
            {emptyText ?? t('problem.empty')} {clear && <Button onClick={clear}>{t('problem.clear')}</Button>}
          </Nothing>
        }
        {...table}
      />
      <div className="page-head">
        <span className="muted small num" aria-live="polite">
          {t('app.shown', { count: pages.rows.length })}
        </span>
        <span className="grow" />
        {pages.hasNextPage && !pages.isFetchNextPageError && (
          <Button loading={pages.isFetchingNextPage} onClick={more}>
            {t('app.more')}
          </Button>
        )}
      </div>
      {pages.isFetchNextPageError && <ProblemView error={pages.error} retry={more} />}
    </div>
  );
}
