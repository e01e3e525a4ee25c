import { fireEvent, screen } from '@testing-library/react';
import { Choice, Field, SearchInput, SecretInput, Segments } from '../src/ui/plain/Fields';
import { press, show, speakIn } from './support';

beforeEach(() => speakIn('en'));

describe('a secret', () => {
  it('is masked, shown while asked for, and masked again', () => {
    show(
      <Field label="PIN">
        <SecretInput defaultValue="314159" />
      </Field>,
    );
    const field = () => screen.getByDisplayValue<HTMLInputElement>('314159');
    const eye = () => screen.getByRole('button', { name: 'Show the password' });
    expect([field().type, eye().getAttribute('aria-pressed')]).toEqual(['password', 'false']);
    fireEvent.click(eye());
    expect([field().type, eye().getAttribute('aria-pressed')]).toEqual(['text', 'true']);
    fireEvent.click(eye());
    expect(field().type).toBe('password');
  });
});

describe('a search', () => {
  it('asks for what was typed on Enter, and for everything once the field is emptied', () => {
    const asked: string[] = [];
    show(<SearchInput label="Find" initial="old" search={(text) => asked.push(text ?? '(all)')} />);
    const field = screen.getByLabelText('Find');
    fireEvent.change(field, { target: { value: 'new' } });
    expect(asked).toEqual([]);
    fireEvent.submit(field);
    fireEvent.change(field, { target: { value: '' } });
    expect(asked).toEqual(['new', '(all)']);
  });
});

describe('a choice', () => {
  const options = [
    { value: 'a', label: 'First' },
    { value: 'b', label: 'Second' },
  ];

  it('begins empty only where nothing is taken for granted', () => {
    show(
      <>
        <Choice aria-label="open" empty options={options} />
        <Choice aria-label="made" options={options} />
      </>,
    );
    expect(screen.getByLabelText<HTMLSelectElement>('open').value).toBe('');
    expect(screen.getByLabelText<HTMLSelectElement>('made').value).toBe('a');
  });

  it('of a few side by side says which is taken', () => {
    const chosen: string[] = [];
    show(<Segments label="Which" value="a" options={options} choose={(value) => chosen.push(value)} />);
    const pressed = screen.getAllByRole('button').map((button) => button.getAttribute('aria-pressed'));
    expect(pressed).toEqual(['true', 'false']);
    press('Second');
    expect(chosen).toEqual(['b']);
  });
});
