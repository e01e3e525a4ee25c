export {
  APPROVAL_REQUESTED,
  type ApprovalRequested,
  ApprovalsService,
  type Asked,
  type WaitingApproval,
} from './application/approvals.service.js';
export type { ApprovalAct, ApprovalSubject, Carried } from './application/approval-act.js';
export { toWaitingApproval, WaitingApprovalResponse } from './http/dto/approval.dto.js';
export { ApprovalsModule } from './approvals.module.js';
