import { ApiProperty } from '@nestjs/swagger';
import type { WaitingApproval } from '../../application/approvals.service.js';

export class WaitingApprovalResponse implements WaitingApproval {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ description: 'What will be done, e.g. user.password-reset' }) act: string;
  @ApiProperty() aggregate: string;
  @ApiProperty({ format: 'uuid' }) aggregateId: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'What whoever decides must know: names of fields and their values',
  })
  details: Record<string, string>;
  @ApiProperty({ format: 'uuid' }) requestedBy: string;
  @ApiProperty() requestedByName: string;
  @ApiProperty({ format: 'date-time' }) requestedAt: string;
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
  @ApiProperty({ description: 'The reader may be the second person' }) mayDecide: boolean;
  @ApiProperty({ description: 'The reader asked for it' }) mayWithdraw: boolean;
}

export class WaitingApprovalList {
  @ApiProperty({ description: 'False in a demo: acts go through by one person' })
  secondPersonRequired: boolean;
  @ApiProperty({ type: [WaitingApprovalResponse] }) items: WaitingApprovalResponse[];
}

export class ApprovedResponse {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'A password for one sign-in, to be handed to its owner; shown only now',
  })
  password: string | null;
}

export const toWaitingApproval = (waiting: WaitingApproval): WaitingApprovalResponse => ({
  ...waiting,
  details: { ...waiting.details },
});
