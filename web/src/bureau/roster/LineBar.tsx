import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { Button } from '../../ui/plain/Button';
import type { Judged } from './judge';
import type { Column } from './sheet';

type Person = Schemas['PersonOnLineResponse'];

interface Props {
  judged: Judged | undefined;
  column: Column | 'status';
  placeOf: (person: Person) => string;
  pick: (number: number) => void;
}

/** Of the line with the cursor: who is meant, what is wrong in which cell by which rule, and whom to choose from. */
export function LineBar({ judged, column, placeOf, pick }: Props) {
  const { t } = useTranslation();
  const who = (person: Person) =>
    t('rosterGrid.person', {
      name: person.name,
      year: person.birthYear,
      place: placeOf(person),
      state: t(`state.seeker.${person.status as 'draft'}`),
    });
  const own = judged?.problems ?? [];
  const here = [...own].sort((a, b) => Number(b.column === column) - Number(a.column === column));
  return (
    <section className="line-bar" aria-live="polite">
      {!judged && <span className="muted">{t('rosterGrid.hint')}</span>}
      {judged?.person && <strong>{who(judged.person)}</strong>}
      {here.map((problem) => (
        <span key={problem.column + problem.code} className="flag-bad">
          <strong>{t(`rosterGrid.column.${problem.column}`)}</strong> {problem.text}{' '}
          <span className="kbd">{problem.code}</span>
        </span>
      ))}
      {judged?.status === 'unknown' && <span className="muted">{t('rosterGrid.unknownHelp')}</span>}
      {judged?.candidates.map((person, at) => (
        <Button key={person.seekerId} small onClick={() => pick(at + 1)}>
          <span className="kbd">{t('rosterGrid.choose', { number: at + 1 })}</span> {who(person)}
        </Button>
      ))}
    </section>
  );
}
