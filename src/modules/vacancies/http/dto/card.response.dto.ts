import { ApiProperty } from '@nestjs/swagger';
import type { VacancySeen } from '../../application/vacancies.queries.js';
import { type Fill, FILL_STATES, FILL_STEPS, type FillStep } from '../../application/vacancy-fill.js';

export class WagePartResponse {
  @ApiProperty() name: string;
  @ApiProperty({ description: 'Yuan a month' }) yuan: number;
}

export class FirmResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
}

export class FillStepResponse {
  @ApiProperty({ enum: FILL_STEPS }) step: FillStep;
  @ApiProperty() count: number;
  @ApiProperty({ description: 'The list of exactly these placements' }) list: string;
}

export class RevisionResponse {
  @ApiProperty() revision: number;
}

export function toCard(vacancy: VacancySeen['vacancy']) {
  const { revision, bedsWomen, bedsMen, bedsWomenTaken, bedsMenTaken } = vacancy;
  const { allowances, deductions, probationWage, copiedFrom } = vacancy;
  return {
    ...{ revision, bedsWomen, bedsMen, bedsWomenTaken, bedsMenTaken },
    ...{ allowances, deductions, probationWage, copiedFrom },
  };
}

export function toFill(id: string, fill: Fill): FillStepResponse[] {
  return FILL_STEPS.map((step) => ({
    step,
    count: fill[step],
    list: `/api/v1/placements?vacancy=${id}&status=${FILL_STATES[step].join(',')}`,
  }));
}

export function toFirm(firm: { id: string; name: string } | null): FirmResponse | null {
  return firm === null ? null : { id: firm.id, name: firm.name };
}
