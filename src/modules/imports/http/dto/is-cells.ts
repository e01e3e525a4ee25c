import { ValidateBy } from 'class-validator';

const LONGEST = 500;
const MOST = 40;

/** Some cells of one row: texts by the key of their column. */
export const IsCells = (): PropertyDecorator =>
  ValidateBy({
    name: 'isCells',
    validator: {
      validate: (value: unknown) => isCells(value),
      defaultMessage: () => `$property must hold 1 to ${MOST} texts of at most ${LONGEST} characters`,
    },
  });

function isCells(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const texts: unknown[] = Object.values(value);
  return (
    texts.length > 0 &&
    texts.length <= MOST &&
    texts.every((text) => typeof text === 'string' && text.length <= LONGEST)
  );
}
