import type { CostBearer } from '../domain/cost-bearer.js';
import type { ExamKind } from '../domain/exam-kinds.js';
import { nullable, sql, statement } from '../../../platform/database/index.js';

export const listStatementLines = statement('medical.list-statement-lines', {
  sql: `
    SELECT m.cost_bearer AS payer, CASE WHEN m.cost_bearer = 'employer' THEN m.employer_text END AS "payerName",
           m.clinic_id AS "clinicId", c.name AS "clinicName", m.exam, count(*)::int AS people, f.fee, (count(*) * f.fee)::int AS amount
    FROM medical.medical_check m LEFT JOIN medical.clinic c ON c.id = m.clinic_id
      LEFT JOIN LATERAL (SELECT CASE m.exam WHEN 'general' THEN c.general_fee WHEN 'food' THEN c.food_fee ELSE c.occupational_fee END AS fee) f ON true
    WHERE m.attended_on >= :attendedOn::date AND m.attended_on < :attendedOn::date + interval '1 month'
    GROUP BY 1, 2, 3, 4, 5, f.fee ORDER BY 1, 2 NULLS LAST, 4 NULLS LAST, 5`,
  params: { attendedOn: sql.date },
  row: {
    payer: sql.text<CostBearer>(),
    payerName: nullable(sql.text()),
    clinicId: nullable(sql.uuid),
    clinicName: nullable(sql.text()),
    exam: sql.text<ExamKind>(),
    people: sql.int,
    fee: nullable(sql.int),
    amount: nullable(sql.int),
  },
});
