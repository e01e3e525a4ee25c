import type { ReactNode } from 'react';
import { said } from '../i18n';
import { FigureDoor } from './FigureDoor';
import type { Figure } from './run';
import { WordParts } from './WordParts';

/** Figures one under the other, with their codes; `note` says more about one where there is more to say. */
export function FigureRows({
  figures,
  note,
}: {
  figures: readonly (Figure | undefined)[];
  note?: (figure: Figure) => ReactNode;
}) {
  return (
    <ul className="figure-rows">
      {figures.map(
        (figure) =>
          figure && (
            <li key={figure.code} data-depth={figure.code.split('.').length - 1}>
              <span>
                {said(figure.name)}{' '}
                {!figure.code.includes('.') && <span className="muted small">{figure.code}</span>}
                {note?.(figure)}
                <WordParts figure={figure} />
              </span>
              <FigureDoor figure={figure} />
            </li>
          ),
      )}
    </ul>
  );
}
