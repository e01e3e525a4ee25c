import { screen, waitFor } from '@testing-library/react';
import { usePrintAll } from '../src/caseworker/usePrintAll';
import { Button } from '../src/ui/plain/Button';
import { type PageOf, usePages } from '../src/ui/usePages';
import { notices, press, show, speakIn } from './support';

type Read = (cursor?: string) => Promise<PageOf<{ id: string }>>;

function List({ read }: { read: Read }) {
  const pages = usePages(['list'], read);
  const { print, printing } = usePrintAll(pages);
  return (
    <>
      <Button loading={printing} onClick={print}>
        Print
      </Button>
      {pages.rows.map(({ id }) => (
        <p key={id} className="row">
          {id}
        </p>
      ))}
    </>
  );
}

const NEXT: Record<string, string> = { '': 'b', b: 'c' };
const three: Read = (cursor = '') =>
  Promise.resolve({ items: [{ id: cursor || 'a' }], nextCursor: NEXT[cursor] });

describe('a list on paper', () => {
  let printed: string[][];
  const { print } = window;
  beforeEach(async () => {
    await speakIn('en');
    printed = [];
    window.print = () => {
      printed.push([...document.querySelectorAll('.row')].map(({ textContent }) => textContent));
    };
  });
  afterEach(() => {
    window.print = print;
  });

  it('is everybody, once, although only the first page was on the screen', async () => {
    show(<List read={three} />);
    await screen.findByText('a');
    press('Print');
    await waitFor(() => expect(printed).toEqual([['a', 'b', 'c']]));
    expect(screen.getByRole<HTMLButtonElement>('button').disabled).toBe(false);
    press('Print');
    await waitFor(() => expect(printed).toHaveLength(2));
  });

  it('waits for the first page when it was pressed before it', async () => {
    show(<List read={three} />);
    press('Print');
    await waitFor(() => expect(printed).toEqual([['a', 'b', 'c']]));
  });

  it('is not begun when a page could not be read, and that is said', async () => {
    show(<List read={(cursor) => (cursor === 'b' ? Promise.reject(new Error('down')) : three(cursor))} />);
    await screen.findByText('a');
    press('Print');
    await waitFor(() => expect(notices().at(-1)).toMatch(/nothing|not/i));
    expect(printed).toEqual([]);
    expect(screen.getByRole<HTMLButtonElement>('button').disabled).toBe(false);
  });
});
