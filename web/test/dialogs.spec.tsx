import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { api } from '../src/api/client';
import { askWritersAboutHealth } from '../src/session/health-question';
import { ProofPrompt } from '../src/session/ProofPrompt';
import { ask, type Question } from '../src/ui/plain/notices';
import { Sheet } from '../src/ui/plain/Sheet';
import { SureFoot } from '../src/ui/plain/SureFoot';
import { json, press, refusal, serve, show, speakIn } from './support';

const question = (title: string): Question => ({ title, yes: 'Do it', no: 'Leave it' });
function asked(given: Question): Promise<boolean> {
  let answered = Promise.resolve(false);
  act(() => {
    answered = ask(given);
  });
  return answered;
}
const title = (): string | null | undefined =>
  screen.queryByRole('dialog')?.querySelector('h2')?.textContent ?? null;
const escape = () => fireEvent.keyDown(document.body, { key: 'Escape' });

beforeEach(() => speakIn('en'));

describe('a question before an act', () => {
  it.each<[string, () => unknown, boolean]>([
    ['yes', () => press('Do it'), true],
    ['no', () => press('Leave it'), false],
    ['the cross', () => press('Close'), false],
    ['Escape', escape, false],
    ['a press beside it', () => fireEvent.click(document.querySelector('.sheet-mask')!), false],
  ])('is answered by %s', async (_, way, answer) => {
    show(<p>screen</p>);
    const answered = asked(question('Sure?'));
    expect(title()).toBe('Sure?');
    way();
    expect(await answered).toBe(answer);
    await waitFor(() => expect(title()).toBeNull());
  });

  it('has its cursor on the answer that does nothing', () => {
    show(<p>screen</p>);
    void asked(question('Sure?'));
    expect(document.activeElement?.textContent).toBe('Leave it');
    press('Leave it');
  });

  it('waits for the one before it, and each gets its own answer', async () => {
    show(<p>screen</p>);
    const first = asked(question('First?'));
    const second = asked(question('Second?'));
    expect(title()).toBe('First?');
    screen.getByRole('button', { name: 'Do it' }).focus();
    press('Do it');
    expect(await first).toBe(true);
    await waitFor(() => expect(title()).toBe('Second?'));
    expect(document.activeElement?.textContent).toBe('Leave it');
    press('Leave it');
    expect(await second).toBe(false);
    await waitFor(() => expect(title()).toBeNull());
  });
});

function Two() {
  const [lower, setLower] = useState(false);
  const [upper, setUpper] = useState(false);
  return (
    <>
      <button onClick={() => setLower(true)}>open</button>
      <Sheet open={lower} title="Lower" onClose={() => setLower(false)}>
        <button onClick={() => setUpper(true)}>further</button>
      </Sheet>
      <Sheet open={upper} title="Upper" onClose={() => setUpper(false)} />
    </>
  );
}

describe('a sheet', () => {
  const titles = () =>
    [...document.querySelectorAll('[role=dialog] h2')].map(({ textContent }) => textContent);

  it('lets the screen rest, and gives it and the cursor back', () => {
    const { container } = show(<Two />);
    const opener = screen.getByRole('button', { name: 'open' });
    opener.focus();
    fireEvent.click(opener);
    expect(container.inert).toBe(true);
    expect(document.activeElement).toBe(screen.getByRole('dialog'));
    escape();
    expect(titles()).toEqual([]);
    expect(container.inert).toBe(false);
    expect(document.activeElement).toBe(opener);
  });

  it('closes alone at Escape when it lies above another', () => {
    show(<Two />);
    press('open');
    press('further');
    expect(titles()).toEqual(['Lower', 'Upper']);
    escape();
    expect(titles()).toEqual(['Lower']);
    escape();
    expect(titles()).toEqual([]);
  });
});

describe('the foot of a sheet that asks before an act', () => {
  const foot = (given: { danger?: boolean; disabled?: boolean; busy?: boolean }) => (
    <Sheet
      open
      onClose={() => undefined}
      foot={<SureFoot label="Do" close={() => undefined} press={() => undefined} {...given} />}
    />
  );
  it.each([
    ['harmless', {}, 'Do'],
    ['that cannot be taken back', { danger: true }, null],
    ['that cannot be done yet', { disabled: true }, null],
  ])('has the cursor on an act %s: %j', (_, given, at) => {
    show(foot(given));
    const focused = document.activeElement;
    expect(focused?.tagName === 'BUTTON' ? focused.textContent : null).toBe(at);
  });

  it('cannot be pressed again while it is done', () => {
    show(foot({ busy: true }));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Do' }).disabled).toBe(true);
  });
});

describe('the service asks back before a command', () => {
  const send = () =>
    api.POST('/api/v1/saved-views', { body: { name: 'n', shared: false, list: 'people', filter: {} } });

  it.each([
    ['yes', 'Not about health: keep it', ['Not-sent', 'yes']],
    ['no', 'Go back and change it', ['Not-sent']],
  ])('whether words tell of health: %s', async (_, answer, said) => {
    askWritersAboutHealth();
    const mark = ({ headers }: Request) => headers.get('X-Not-About-Health') ?? 'Not-sent';
    const sent = serve((request) =>
      mark(request) === 'yes'
        ? json({}, 201)
        : json(
            {
              code: 'TEXT_MAY_BE_HEALTH',
              status: 422,
              text: { zh: '', en: '' },
              details: { words: ['flu'] },
            },
            422,
          ),
    );
    show(<p>screen</p>);
    const ended = send().then(
      () => 'sent',
      () => 'refused',
    );
    expect((await screen.findByRole('dialog')).textContent).toContain('flu');
    press(answer);
    expect(await ended).toBe(said.length === 2 ? 'sent' : 'refused');
    expect(sent.map(mark)).toEqual(said);
    // The second is the same command, not another one.
    expect(new Set(sent.map(({ headers }) => headers.get('Idempotency-Key'))).size).toBe(1);
  });

  it.each([
    ['en', 'The password is wrong', 'Password', 'Go on'],
    ['zh', '密码不对', '密码', '继续'],
  ] as const)(
    'who is there: a wrong answer is said in %s, a right one lets the act go on',
    async (language, text, label, go) => {
      await speakIn(language);
      let proved = false;
      let tries = 0;
      serve((request) => {
        if (!request.url.endsWith('/session/proof'))
          return proved ? json({}, 201) : refusal('PROOF_REQUIRED', '请再证明', 'Prove it', 403);
        tries += 1;
        if (tries === 1) return refusal('WRONG_PROOF', '密码不对', 'The password is wrong', 403);
        proved = true;
        return new Response(null, { status: 204 });
      });
      show(<ProofPrompt />);
      let status: number | undefined;
      void send().then(({ response }) => (status = response.status));
      await screen.findByRole('dialog');
      fireEvent.change(screen.getByLabelText(label), { target: { value: 'x' } });
      press(go);
      expect((await screen.findByRole('alert')).textContent).toBe(text);
      press(go);
      await waitFor(() => expect(status).toBe(201));
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    },
  );
});
