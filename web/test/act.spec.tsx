import { fireEvent, screen, waitFor } from '@testing-library/react';
import { api } from '../src/api/client';
import { Moves } from '../src/ui/Moves';
import { Button } from '../src/ui/plain/Button';
import { useAct } from '../src/ui/useAct';
import { held, json, notices, press, queriesOf, refusal, serve, show, speakIn } from './support';

/** A button that nothing disables meanwhile: the act itself must see to it. */
function Remove({ done }: { done?: () => void }) {
  const act = useAct(
    (id: string) => api.DELETE('/api/v1/saved-views/{id}', { params: { path: { id } } }),
    done,
  );
  return (
    <>
      <Button onClick={() => act.mutate('one')}>one</Button>
      <Button onClick={() => act.mutate('other')}>other</Button>
    </>
  );
}

beforeEach(() => speakIn('en'));

describe('an act', () => {
  it('is sent once however often it is pressed meanwhile, and again when pressed after it', async () => {
    const answers = [held<Response>(), held<Response>()];
    let ended = 0;
    const sent = serve(() => answers[sent.length - 1]!.promise);
    show(<Remove done={() => (ended += 1)} />);
    press('one');
    press('one');
    await waitFor(() => expect(sent).toHaveLength(1));
    press('one');
    answers[0]!.end(new Response(null, { status: 204 }));
    await waitFor(() => expect(ended).toBe(1));
    press('one');
    await waitFor(() => expect(sent).toHaveLength(2));
    answers[1]!.end(new Response(null, { status: 204 }));
    await waitFor(() => expect(ended).toBe(2));
    expect(sent).toHaveLength(2);
  });

  it('carries a key by which the service knows it again, another one for each', async () => {
    const sent = serve(() => new Response(null, { status: 204 }));
    show(<Remove />);
    press('one');
    press('other');
    await waitFor(() => expect(sent).toHaveLength(2));
    const keys = sent.map(({ headers }) => headers.get('Idempotency-Key'));
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(new Set(keys).size).toBe(2);
    expect(sent.map(({ url }) => new URL(url).pathname.split('/').at(-1))).toEqual(['one', 'other']);
  });

  it('is not done when it was refused, and can be tried again', async () => {
    let refused = true;
    let ended = 0;
    const sent = serve(() =>
      refused
        ? refusal('NOT_YOURS', '不是您的', 'It is not yours', 403)
        : new Response(null, { status: 204 }),
    );
    show(<Remove done={() => (ended += 1)} />);
    press('one');
    await waitFor(() => expect(notices()).toContainEqual(expect.stringContaining('It is not yours')));
    expect(ended).toBe(0);
    refused = false;
    press('one');
    await waitFor(() => expect(ended).toBe(1));
    expect(sent).toHaveLength(2);
  });

  it('without a connection says so', async () => {
    serve(() => Promise.reject(new TypeError('no connection')));
    show(<Remove />);
    press('one');
    await waitFor(() => expect(notices()).toContainEqual(expect.stringContaining('cannot be reached')));
  });

  it.each([
    ['STALE_STATE', 1],
    ['NOT_YOURS', 0],
  ])(
    'refused with %s reads the screen again and says %d times that somebody was faster',
    async (code, told) => {
      const queries = queriesOf();
      queries.setQueryData(['shown'], 'old');
      serve(() => refusal(code, '不行', `Refused: ${code}`, 409));
      show(<Remove />, queries);
      press('one');
      await waitFor(() => expect(queries.getQueryState(['shown'])?.isInvalidated).toBe(true));
      const since = notices().slice(notices().indexOf(`Refused: ${code}`) + 1);
      expect(since.filter((text) => text.includes('changed meanwhile'))).toHaveLength(told);
    },
  );
});

describe('a form whose words the service refuses', () => {
  const make = (move: 'decline', told: { reason?: string }) =>
    api.POST('/api/v1/saved-views', {
      body: { name: `${move} ${told.reason}`, shared: false, list: 'people', filter: {} },
    });
  const form = (
    <Moves<'decline'>
      allowed={['decline']}
      moves={['decline']}
      nameOf={() => 'Decline'}
      asks={{ decline: { reason: 'words' } }}
      make={make}
    />
  );

  it.each([
    ['en', 'The reason is too short', 'Yes: Decline', 'Reason'],
    ['zh', '“原因”太短', '确定Decline', '原因'],
  ] as const)('names the field in %s and keeps what was typed', async (language, text, yes, label) => {
    await speakIn(language);
    let refused = true;
    const sent = serve(() =>
      refused ? refusal('REASON_TOO_SHORT', '“原因”太短', 'The reason is too short') : json({}, 201),
    );
    show(form);
    press('Decline');
    const field = screen.getByLabelText<HTMLInputElement>(label);
    fireEvent.change(field, { target: { value: ' ill ' } });
    press(yes);
    await waitFor(() => expect(notices()).toContainEqual(expect.stringContaining(text)));
    expect(field.value).toBe(' ill ');
    refused = false;
    await waitFor(() =>
      expect(screen.getByRole<HTMLButtonElement>('button', { name: yes }).disabled).toBe(false),
    );
    press(yes);
    await waitFor(() => expect(screen.queryByLabelText(label)).toBeNull());
    expect(await sent[1]!.json()).toMatchObject({ name: 'decline ill' });
  });
});
