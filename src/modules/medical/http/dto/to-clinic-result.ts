import type { ClinicResult } from '../../domain/clinic-result.js';
import type { ReportResultRequest } from './medical.request.dto.js';

export function toClinicResult(body: ReportResultRequest): ClinicResult {
  return {
    exam: null,
    bookedOn: null,
    attendedOn: body.attendedOn ?? null,
    conclusion: body.attendedOn ? (body.conclusion ?? null) : null,
    contraindicatedHazards: body.contraindicatedHazards ?? [],
    missedReason: body.attendedOn ? null : (body.missedReason ?? 'not_told'),
    recheckItems: body.recheckItems ?? null,
    recheckDueOn: body.recheckDueOn ?? null,
    provisionalBy: body.provisionalBy ?? null,
    reportNo: body.reportNo ?? null,
    costBearer: body.costBearer ?? 'unknown',
    toldOn: body.toldOn ?? null,
    note: body.note ?? null,
  };
}
