export {
  ForbiddenHealthTermsGuard,
  AllowsHealthTerms,
  takesAnyWords,
  TakesHealthWords,
  takesHealthWords,
} from './forbidden-health-terms.guard.js';
export { IdempotencyInterceptor, idempotencyKeyReused, NotReplayable } from './idempotency.interceptor.js';
export { IsInstant, isPlausibleInstant, IsLocalDate } from './date-fields.js';
export { LimitBody, SMALL_BODY, USUAL_BODY } from './body-limits.js';
export { registerBodyParsers } from './body-parsers.js';
export { MediaTypeGuard } from './media-type.guard.js';
export { buildOpenApi } from './openapi.js';
export { fromCursor, PageInfo, PageQuery, toPage, type Page } from './page.js';
export { ProblemFilter } from './problem.filter.js';
export { ProblemPageFilter } from './problem-page.filter.js';
export { toProblem, type Problem } from './problem.js';
export { uploadedFile, type UploadedPart } from './uploaded-file.js';
export { validationFailed, validationPipe } from './validation.js';
export { AttributionRequest } from './attribution.dto.js';
export { barCode, qrCode } from './print-codes.js';
export {
  escapeHtml,
  type HeaderReply,
  html,
  Html,
  type HtmlPart,
  printPage,
  type PrintedPage,
  sendPage,
} from './print-page.js';
export { renderBilingual, FORM_CSS } from './form-page.js';
export { sendWorkbook } from './send-workbook.js';
