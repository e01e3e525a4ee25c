/** Words of the screens used away from a desk. */
export * from './calls';
export * from './trip';
