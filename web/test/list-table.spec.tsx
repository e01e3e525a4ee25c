import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useTranslation } from 'react-i18next';
import { api } from '../src/api/client';
import { ListTable } from '../src/ui/ListTable';
import { type PageOf, usePages } from '../src/ui/usePages';
import { held, json, press, refusal, serve, show, speakIn } from './support';

interface Person {
  id: string;
  name: string | null;
}
type Read = (cursor?: string) => Promise<PageOf<Person> | undefined>;

function People({ read, clear }: { read: Read; clear?: () => void }) {
  const { t } = useTranslation();
  const pages = usePages<Person>(['people'], read);
  return (
    <ListTable<Person>
      pages={pages}
      clear={clear}
      columns={[{ title: 'Name', render: (_, { name }) => name ?? t('app.withheld') }]}
    />
  );
}
const people = (...names: (string | null)[]): Person[] =>
  names.map((name, at) => ({ id: `${name}-${at}`, name }));
const names = (): (string | null)[] => screen.queryAllByRole('cell').map((cell) => cell.textContent);

beforeEach(() => speakIn('en'));

describe('the table of a list', () => {
  it('says that it is being read, and no more than that', async () => {
    const answer = held<PageOf<Person>>();
    show(<People read={() => answer.promise} />);
    expect(screen.getByRole('status', { name: 'Opening…' })).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
    answer.end({ items: people('A') });
    await waitFor(() => expect(names()).toEqual(['A']));
    expect(screen.queryByRole('status', { name: 'Opening…' })).toBeNull();
  });

  it('says that it is empty, and offers the way out when filters are set', async () => {
    let cleared = 0;
    show(<People read={() => Promise.resolve({ items: [] })} clear={() => (cleared += 1)} />);
    expect(await screen.findByText(/Nothing matches/)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    press('Clear filters');
    expect(cleared).toBe(1);
  });

  it('offers no way out of an empty list without filters', async () => {
    show(<People read={() => Promise.resolve({ items: [] })} />);
    await screen.findByText(/Nothing matches/);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says why it could not be read, in the language of the reader, and tries again', async () => {
    let up = false;
    serve(() => (up ? json(people('A')) : refusal('TOO_MANY', '请求太频繁', 'Too many requests', 429)));
    const read = async () => ({ items: (await api.GET('/api/v1/saved-views')).data as never as Person[] });
    show(<People read={read} />);
    expect((await screen.findByRole('alert')).textContent).toContain('Too many requests');
    await speakIn('zh');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('请求太频繁'));
    up = true;
    press('重试');
    await waitFor(() => expect(names()).toEqual(['A']));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('tells a service that cannot be reached from one that refuses', async () => {
    serve(() => Promise.reject(new TypeError('no connection')));
    const read = async () => ({ items: (await api.GET('/api/v1/saved-views')).data as never as Person[] });
    show(<People read={read} />);
    expect((await screen.findByRole('alert')).textContent).toContain('The service cannot be reached');
  });

  it('adds the next page, asked for once however often it is pressed, until there is none', async () => {
    const second = held<PageOf<Person>>();
    const asked: (string | undefined)[] = [];
    const read: Read = (cursor) => {
      asked.push(cursor);
      return cursor ? second.promise : Promise.resolve({ items: people('A', 'B'), nextCursor: 'b' });
    };
    show(<People read={read} />);
    await waitFor(() => expect(names()).toEqual(['A', 'B']));
    expect(screen.getByText('2 shown')).toBeTruthy();
    press('Load more');
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Load more' }).getAttribute('aria-busy')).toBe('true'),
    );
    press('Load more');
    // Its last rows in sight ask for more as well.
    fireEvent.scroll(window);
    expect(names()).toEqual(['A', 'B']);
    second.end({ items: people('C') });
    await waitFor(() => expect(names()).toEqual(['A', 'B', 'C']));
    expect(asked).toEqual([undefined, 'b']);
    expect(screen.getByText('3 shown')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Load more' })).toBeNull();
  });

  it('says when the next page could not be read, keeps the rows, and tries again', async () => {
    let up = false;
    const read: Read = (cursor) => {
      if (!cursor) return Promise.resolve({ items: people('A'), nextCursor: 'a' });
      return up ? Promise.resolve({ items: people('B') }) : Promise.reject(new TypeError('no connection'));
    };
    show(<People read={read} />);
    await waitFor(() => expect(names()).toEqual(['A']));
    press('Load more');
    expect((await screen.findByRole('alert')).textContent).toContain('The service cannot be reached');
    expect(names()).toEqual(['A']);
    up = true;
    press('Try again');
    await waitFor(() => expect(names()).toEqual(['A', 'B']));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows in words, in both languages, what the reader may not see', async () => {
    show(<People read={() => Promise.resolve({ items: people(null, 'B') })} />);
    await waitFor(() => expect(names()).toEqual(['Not shown to you', 'B']));
    await speakIn('zh');
    await waitFor(() => expect(names()).toEqual(['未授权查看', 'B']));
  });
});
