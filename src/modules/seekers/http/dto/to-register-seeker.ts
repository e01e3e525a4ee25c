import type { RegisterSeeker } from '../../application/register-seeker.service.js';
import type { RegisterSeekerRequest } from './seeker.request.dto.js';

export function toRegisterSeeker(body: RegisterSeekerRequest): RegisterSeeker {
  return {
    idNumber: body.idNumber,
    name: body.name,
    areaCode: body.areaCode,
    contacts: (body.contacts ?? []).map(({ kind, phone }) => ({ kind, phone: phone ?? null })),
    reportedBy: body.reportedBy,
    channel: body.channel,
    profile: {
      ...(body.education ? { education: body.education } : {}),
      ...(body.skills ? { skills: body.skills } : {}),
      ...(body.remark ? { remark: body.remark } : {}),
      ...(body.wish
        ? {
            wish: {
              area: body.wish.area ?? null,
              job: body.wish.job ?? null,
              wage: body.wish.wage ?? null,
              training: body.wish.training ?? null,
            },
          }
        : {}),
    },
  };
}
