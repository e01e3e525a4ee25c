import { buildMessage, ValidateBy, type ValidationOptions } from 'class-validator';
import { FIRST_DAY, isPlausibleDate, LAST_DAY } from '../../kernel/values/index.js';

/** ISO 8601 with a zone or without, to the millisecond at most; the day itself is judged as a date. */
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):?[0-5]\d)?$/;

export function isPlausibleInstant(text: string): boolean {
  const day = INSTANT.exec(text)?.[1];
  return day !== undefined && isPlausibleDate(day);
}

/** A calendar date `YYYY-MM-DD`. Every date of a request is checked by this, so that none reaches arithmetic or SQL that has no such day. */
export function IsLocalDate(options?: ValidationOptions): PropertyDecorator {
  return check('isLocalDate', isPlausibleDate, `a date between ${FIRST_DAY} and ${LAST_DAY}`, options);
}

/** A moment, ISO 8601, on a day {@link IsLocalDate} would take. */
export function IsInstant(options?: ValidationOptions): PropertyDecorator {
  return check('isInstant', isPlausibleInstant, 'a moment in ISO 8601', options);
}

function check(
  name: string,
  test: (text: string) => boolean,
  what: string,
  options?: ValidationOptions,
): PropertyDecorator {
  return ValidateBy(
    {
      name,
      validator: {
        validate: (value: unknown) => typeof value === 'string' && test(value),
        defaultMessage: buildMessage((each) => `${each}$property must be ${what}`, options),
      },
    },
    options,
  );
}
