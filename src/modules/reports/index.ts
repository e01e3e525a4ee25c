export { type LaterFigures, LaterSources } from './application/later-sources.js';
export { ReportRuns } from './application/report-runs.service.js';
export { type Indicator, type ReportQuestion, ReportsQueries } from './application/reports.queries.js';
export { ReportsModule } from './reports.module.js';
