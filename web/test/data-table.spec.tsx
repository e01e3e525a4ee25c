import { fireEvent, screen } from '@testing-library/react';
import { type Key, useState } from 'react';
import { downloadFailures } from '../src/ui/failures';
import { DataTable } from '../src/ui/table/DataTable';
import { rowsBetween } from '../src/ui/table/useWindow';
import { show, speakIn } from './support';

interface Line {
  id: string;
}
const lines = (count: number): Line[] => Array.from({ length: count }, (_, at) => ({ id: `${at + 1}` }));
const columns = [{ title: 'Line', dataIndex: 'id' as const }];

function Chosen({ told, opened }: { told: (keys: Key[]) => void; opened: (id: string) => void }) {
  const [keys, setKeys] = useState<Key[]>([]);
  const onChange = (next: Key[]) => {
    setKeys(next);
    told(next);
  };
  return (
    <DataTable<Line>
      rowKey="id"
      columns={columns}
      dataSource={lines(3)}
      rowSelection={{ selectedRowKeys: keys, onChange }}
      onRow={({ id }) => ({ onClick: () => opened(id) })}
    />
  );
}

beforeEach(() => speakIn('en'));

describe('rows', () => {
  it('are chosen one by one and all at once, without being opened', () => {
    const told: Key[][] = [];
    const opened: string[] = [];
    show(<Chosen told={(keys) => told.push(keys)} opened={(id) => opened.push(id)} />);
    const [all, first, second] = screen.getAllByRole('checkbox');
    fireEvent.click(second!);
    fireEvent.click(first!);
    fireEvent.click(second!);
    fireEvent.click(all!);
    fireEvent.click(all!);
    expect(told).toEqual([['2'], ['2', '1'], ['1'], ['1', '2', '3'], []]);
    expect(opened).toEqual([]);
  });

  it('are opened by a press and by Enter, not by Enter on what stands in them', () => {
    const opened: string[] = [];
    show(<Chosen told={() => undefined} opened={(id) => opened.push(id)} />);
    const [, , second] = screen.getAllByRole('row');
    fireEvent.click(screen.getByText('1'));
    fireEvent.keyDown(second!, { key: 'Enter' });
    fireEvent.keyDown(screen.getAllByRole('checkbox')[1]!, { key: 'Enter' });
    expect(opened).toEqual(['1', '2']);
  });

  it('of a long list are drawn near the screen only, and follow it', () => {
    const heights = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'offsetHeight');
    Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: () => 40 });
    try {
      let ended = 0;
      show(
        <DataTable<Line>
          rowKey="id"
          columns={columns}
          dataSource={lines(1_000)}
          onEnd={() => (ended += 1)}
        />,
      );
      const drawn = () =>
        [...document.querySelectorAll('tr[data-row]')].map((row) => Number(row.getAttribute('data-row')));
      expect(drawn()[0]).toBe(0);
      expect(drawn().length).toBeLessThan(100);
      const body = document.querySelector('tbody')!;
      const scrollTo = (top: number) => {
        body.getBoundingClientRect = () => ({ top: -top, height: 40_000 }) as DOMRect;
        fireEvent.scroll(window);
      };
      scrollTo(20_000);
      // Ten thousand pixels down stand rows of forty pixels each.
      expect(drawn()[0]).toBe((20_000 - 600) / 40);
      expect(drawn()).toContain(20_000 / 40);
      expect(ended).toBe(0);
      scrollTo(40_000 - 700);
      expect(drawn().at(-1)).toBe(999);
      expect(ended).toBe(1);
    } finally {
      if (heights) Object.defineProperty(HTMLElement.prototype, 'offsetHeight', heights);
    }
  });

  it.each([
    ['all in sight', 3, 0, 200, { from: 0, to: 3, above: 0, below: 0 }],
    ['the middle', 10, 45, 65, { from: 2, to: 4, above: 40, below: 120 }],
    ['beyond the end', 3, 900, 950, { from: 2, to: 3, above: 40, below: 0 }],
    ['none', 0, 0, 100, { from: 0, to: 0, above: 0, below: 0 }],
  ])('between two edges: %s', (_, count, top, bottom, expected) =>
    expect(rowsBetween([20, 20], count, top, bottom)).toEqual(expected),
  );
});

it('refused lines are taken away as a sheet that runs no formula', async () => {
  let file: Blob | undefined;
  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (blob: Blob) => {
    file = blob;
    return 'blob:x';
  };
  URL.revokeObjectURL = () => undefined;
  const names: string[] = [];
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    names.push(this.download);
  };
  try {
    downloadFailures('refused', ['Who', 'Why'], [{ name: '=1+1', why: 'says "no"' }]);
  } finally {
    HTMLAnchorElement.prototype.click = click;
    Object.assign(URL, { createObjectURL, revokeObjectURL });
  }
  const bytes = await new Promise<ArrayBuffer>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.readAsArrayBuffer(file!);
  });
  expect(names).toEqual(['refused.csv']);
  expect(Buffer.from(bytes).toString('utf8')).toBe(`\uFEFF"Who","Why"\r\n"'=1+1","says ""no"""`);
});
