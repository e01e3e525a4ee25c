import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, IsDateString, validateSync } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import '../../src/composition/domain-modules.js';

const NO_DAYS = [
  '9999-12-31',
  '0000-00-00',
  '2018-02-30',
  '+275760-09-13',
  '1899-12-31',
  '20180227',
  '',
  7,
  null,
];
const NO_MOMENTS = [
  '9999-12-31T00:00:00Z',
  '2018-02-30T00:00:00Z',
  '+275760-09-13T00:00:00Z',
  '2018-02-27T25:00:00Z',
  '',
];

type Class = new () => object;

/** Classes of requests: those with a rule on any of their fields. */
function requests(): Class[] {
  const storage = getMetadataStorage() as unknown as {
    readonly validationMetadatas: ReadonlyMap<unknown, unknown>;
  };
  return [...storage.validationMetadatas.keys()].filter((one): one is Class => typeof one === 'function');
}

/** Fields a class declares as dates or moments for its document. */
function datesOf(one: Class): { field: string; format: string }[] {
  const fields = (Reflect.getMetadata('swagger/apiModelPropertiesArray', one.prototype as object) ??
    []) as string[];
  return fields.flatMap((name) => {
    const field = name.replace(/^:/, '');
    const { format } = Reflect.getMetadata('swagger/apiModelProperties', one.prototype as object, field) as {
      format?: string;
    };
    return format === 'date' || format === 'date-time' ? [{ field, format }] : [];
  });
}

/** Values a field takes that are no day or no moment. */
function taken(one: Class, { field, format }: { field: string; format: string }): unknown[] {
  const values = format === 'date' ? NO_DAYS : NO_MOMENTS;
  return values.filter((value) => {
    // What may be left out is left out by null as well.
    if (value === null && optional(one, field)) return false;
    const faults = validateSync(plainToInstance(one, { [field]: value }), { forbidUnknownValues: false });
    return !faults.some(({ property }) => property === field);
  });
}

const optional = (one: Class, field: string): boolean =>
  getMetadataStorage()
    .getTargetValidationMetadatas(one, '', false, false)
    .some(
      ({ propertyName, name, type }) =>
        propertyName === field && (name === 'isOptional' || type === 'conditionalValidation'),
    );

const asked = requests().flatMap((one) => datesOf(one).map((date) => ({ one, date })));

it('every date field of every request takes nothing that is no day', () => {
  expect(asked.length).toBeGreaterThan(80);
  const faults = asked.flatMap(({ one, date }) =>
    taken(one, date).map((value) => `${one.name}.${date.field} takes ${String(value)}`),
  );
  expect(faults).toEqual([]);
});

it('every date field of every request takes a day, every moment a moment', () => {
  const faults = asked.filter(({ one, date: { field, format } }) => {
    const value = format === 'date' ? '2018-03-05' : '2018-03-05T02:00:00Z';
    const found = validateSync(plainToInstance(one, { [field]: value }), { forbidUnknownValues: false });
    return found.some(({ property }) => property === field);
  });
  expect(faults.map(({ one, date }) => `${one.name}.${date.field}`)).toEqual([]);
});

it('would see a field that asks for any ISO date', () => {
  class Loose {
    @ApiProperty({ format: 'date' })
    @IsDateString({ strict: true })
    on: string;
  }
  expect(taken(Loose, { field: 'on', format: 'date' })).toContain('9999-12-31');
});
