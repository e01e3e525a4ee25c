export { IdempotencyInterceptor, idempotencyKeyReused } from './idempotency.interceptor.js';
export { buildOpenApi } from './openapi.js';
export { fromCursor, PageInfo, PageQuery, toPage, type Page } from './page.js';
export { ProblemFilter } from './problem.filter.js';
export { toProblem, type Problem } from './problem.js';
export { validationFailed, validationPipe } from './validation.js';
export { SaidRequest } from './said.dto.js';
