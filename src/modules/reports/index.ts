export { type Indicator, type ReportQuestion, ReportsQueries } from './application/reports.queries.js';
export { ReportsModule } from './reports.module.js';
