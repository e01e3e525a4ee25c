import pg from 'pg';

const DATE_OID = 1082;
const INT8_OID = 20;

/**
 * Legal dates stay text (`YYYY-MM-DD`): the driver's default makes a local midnight of them, which is the day before
 * elsewhere. Counts fit a double, so bigints come as numbers.
 */
export function usePgTypes(): void {
  pg.types.setTypeParser(DATE_OID, (value) => value);
  pg.types.setTypeParser(INT8_OID, (value) => Number(value));
}
