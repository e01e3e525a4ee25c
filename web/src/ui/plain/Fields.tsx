import { EyeInvisibleOutlined, EyeOutlined, SearchOutlined } from '@ant-design/icons';
import { type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';

/** A name above what is filled in. */
export function Field({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <label className="field">
      <span>{label}</span>
      {children}
    </label>
  );
}

export const TextInput = ({ className = '', ...rest }: InputHTMLAttributes<HTMLInputElement>) => (
  <input type="text" {...rest} className={`input ${className}`} />
);

interface Option {
  value: string;
  label: string;
}
type ChoiceProps = SelectHTMLAttributes<HTMLSelectElement> & { options: readonly Option[]; empty?: boolean };

/** The phone's own list of choices. */
export const Choice = ({ options, empty, className = '', ...rest }: ChoiceProps) => (
  <select {...rest} className={`input ${className}`}>
    {empty && <option value="" />}
    {options.map(({ value, label }) => (
      <option key={value} value={value}>
        {label}
      </option>
    ))}
  </select>
);

/** A password that can be looked at while it is typed. */
export function SecretInput(props: InputHTMLAttributes<HTMLInputElement>) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  return (
    <span className="with-end">
      <TextInput {...props} type={shown ? 'text' : 'password'} />
      <Button
        type="text"
        icon={shown ? <EyeOutlined aria-hidden /> : <EyeInvisibleOutlined aria-hidden />}
        aria-label={t('app.showPassword')}
        aria-pressed={shown}
        onClick={() => setShown(!shown)}
      />
    </span>
  );
}

interface SearchProps {
  label: string;
  initial?: string;
  search: (text: string | undefined) => void;
}

/** Searches on Enter, on the glass, and when the field is emptied. */
export function SearchInput({ label, initial, search }: SearchProps) {
  const { t } = useTranslation();
  return (
    <form
      role="search"
      className="with-end"
      onSubmit={(event) => {
        event.preventDefault();
        const text = new FormData(event.currentTarget).get('text');
        search(typeof text === 'string' && text !== '' ? text : undefined);
      }}
    >
      <TextInput
        type="search"
        name="text"
        defaultValue={initial}
        placeholder={label}
        aria-label={label}
        onChange={({ target }) => target.value === '' && search(undefined)}
      />
      <Button type="text" submit icon={<SearchOutlined aria-hidden />} aria-label={t('app.search')} />
    </form>
  );
}

interface SegmentsProps<Value extends string> {
  label: string;
  value: Value;
  choose: (value: Value) => void;
  options: readonly { value: Value; label: string }[];
}

/** A few choices side by side, one of them taken. */
export const Segments = <Value extends string>({ label, value, choose, options }: SegmentsProps<Value>) => (
  <div className="segments" role="group" aria-label={label}>
    {options.map((option) => (
      <button
        type="button"
        key={option.value}
        aria-pressed={option.value === value}
        onClick={() => choose(option.value)}
      >
        {option.label}
      </button>
    ))}
  </div>
);
