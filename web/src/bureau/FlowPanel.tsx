import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListSearch } from '../ui/list-search';
import { DataTable } from '../ui/table/DataTable';
import type { FigureTree } from './chain-figures';

const FIRST = 10;

interface Row {
  key: string;
  name: string;
  total: Cell;
  cells: (Cell | undefined)[];
}
interface Cell {
  path: string;
  value: number;
}

/** From which township to which employer: every number opens its list, rows and columns add up to the first. */
export function FlowPanel({ flow }: { flow: FigureTree }) {
  const { t } = useTranslation();
  const [whole, setWhole] = useState(false);
  const towns = numbersOf(flow.byTownship);
  const employers = numbersOf(flow.byEmployer);
  const fromTo = treeOf(flow.fromTo);
  const sums: Row = {
    key: 'all',
    name: t('overview.allEmployers'),
    total: { path: 'flow.starts', value: Number(flow.starts) },
    cells: towns.map(([town, value]) => ({ path: `flow.byTownship.${town}`, value })),
  };
  const rows = employers.slice(0, whole ? undefined : FIRST).map(([employer, value]) => ({
    key: `of ${employer}`,
    name: employer || t('overview.noEmployer'),
    total: { path: `flow.byEmployer.${employer}`, value },
    cells: towns.map(([town]) => {
      const count = treeOf(fromTo[town])[employer];
      return typeof count === 'number'
        ? { path: `flow.fromTo.${town}.${employer}`, value: count }
        : undefined;
    }),
  }));
  return (
    <section className="panel">
      <h2>{t('overview.flow')}</h2>
      <DataTable<Row>
        rowKey="key"
        dataSource={[sums, ...rows]}
        columns={[
          { title: t('overview.to'), dataIndex: 'name' },
          { title: t('overview.sum'), align: 'right', render: (_, { total }) => <Door cell={total} /> },
          ...towns.map(([town], at) => ({
            title: town,
            align: 'right' as const,
            render: (_: unknown, { cells }: Row) => <Door cell={cells[at]} />,
          })),
        ]}
      />
      {employers.length > FIRST && (
        <Button type="link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {t(whole ? 'overview.fewEmployers' : 'overview.moreEmployers', { count: employers.length })}
        </Button>
      )}
    </section>
  );
}

const Door = ({ cell }: { cell: Cell | undefined }) =>
  cell && (
    <span className="door">
      <Link to="." search={(old: ListSearch) => ({ ...old, path: cell.path })} className="num">
        {cell.value}
      </Link>
    </span>
  );

const treeOf = (node: FigureTree[string] | undefined): FigureTree => (typeof node === 'object' ? node : {});

const numbersOf = (node: FigureTree[string] | undefined): [string, number][] =>
  Object.entries(treeOf(node)).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
