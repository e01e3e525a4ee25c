export { AnchorsService, AUDIT_ANCHORED } from './application/anchors.service.js';
export { AuditQueries, type AccessRecord } from './application/audit.queries.js';
export { SealAuditService } from './application/seal-audit.service.js';
export { VerifyAuditService } from './application/verify-audit.service.js';
export {
  type AuditViolation,
  type AuditReport,
  type RowViolation,
  toViolationText,
} from './domain/audit-violation.js';
export { spelled, type Anchor } from './domain/anchor.js';
export { AuditModule } from './audit.module.js';
