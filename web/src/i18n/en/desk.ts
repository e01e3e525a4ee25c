/** Words of the screens of a desk. */
export * from './audit';
export * from './audit-fields';
export * from './employer';
export * from './fairs';
export * from './imports';
export * from './medical';
export * from './office';
export * from './overview';
export * from './papers';
export * from './plans';
export * from './queues';
export * from './reports';
export * from './roster';
export * from './subsidies';
export * from './users';
export * from './vacancies';
export * from './work';
