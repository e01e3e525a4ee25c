import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { Session } from '../src/session/session';
import { SignInForm } from '../src/session/SignInForm';
import { PasswordStep } from '../src/session/SignInSteps';
import { held, json, press, refusal, serve, show, speakIn } from './support';

const fill = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const refused = async (): Promise<string | null> => (await screen.findByRole('alert')).textContent;

describe('signing in', () => {
  it.each([
    ['en', 401, 'Account or password is wrong'],
    ['zh', 401, '账号或密码不对'],
    ['en', 429, 'Too many attempts; please try later'],
    ['zh', 429, '尝试次数过多，请稍后再试'],
  ] as const)('says in %s what %d means, and keeps the name', async (language, status, text) => {
    await speakIn(language);
    serve(() => refusal('REFUSED', '不行', 'No', status));
    show(<SignInForm done={() => Promise.resolve()} />);
    const [name, password, go] =
      language === 'en' ? ['Account', 'Password', 'Sign in'] : ['账号', '密码', '登录'];
    fill(name, 'somebody');
    fill(password, 'wrong');
    press(go);
    expect(await refused()).toBe(text);
    expect(screen.getByLabelText<HTMLInputElement>(name).value).toBe('somebody');
  });

  it('tells a lost connection from a wrong password', async () => {
    await speakIn('en');
    serve(() => Promise.reject(new TypeError('no connection')));
    show(<SignInForm done={() => Promise.resolve()} />);
    fill('Account', 'somebody');
    fill('Password', 'right');
    press('Sign in');
    expect(await refused()).toMatch(/cannot be reached/);
  });

  it('is sent once, and hands on who is there', async () => {
    await speakIn('en');
    const answer = held<Response>();
    const sent = serve(() => answer.promise);
    const seen: Session[] = [];
    show(
      <SignInForm
        done={(session) => {
          seen.push(session);
          return Promise.resolve();
        }}
      />,
    );
    fill('Account', 'somebody');
    fill('Password', 'right');
    press('Sign in');
    await waitFor(() => expect(sent).toHaveLength(1));
    press('Sign in');
    answer.end(json({ role: 'bureau' }, 201));
    await waitFor(() => expect(seen).toEqual([{ role: 'bureau' }]));
    expect(sent).toHaveLength(1);
    expect(await sent[0]!.json()).toEqual({ name: 'somebody', password: 'right' });
  });
});

describe('a password of one’s own', () => {
  it.each([
    ['en', 'The new password is in a list of known ones', 'Password you were given', 'New password', 'Save'],
    ['zh', '新密码在常见密码之列', '收到的初始密码', '新密码', '保存'],
  ] as const)(
    'is refused in %s with the field named, above the form',
    async (language, text, old, next, save) => {
      await speakIn(language);
      serve(() =>
        refusal('PASSWORD_KNOWN', '新密码在常见密码之列', 'The new password is in a list of known ones'),
      );
      let done = 0;
      show(
        <PasswordStep
          done={() => {
            done += 1;
            return Promise.resolve();
          }}
        />,
      );
      const inForm = (label: string) =>
        screen.getByText(label, { selector: '.field > span' }).parentElement!.querySelector('input')!;
      fireEvent.change(inForm(old), { target: { value: 'given' } });
      fireEvent.change(inForm(next), { target: { value: 'one two three' } });
      press(save);
      expect(await refused()).toBe(text);
      expect(inForm(next).value).toBe('one two three');
      expect(done).toBe(0);
    },
  );
});
