import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { NotReplayable } from '../../../platform/http/index.js';
import { SeekerContactDetailsService } from '../application/seeker-contact-details.service.js';
import { NUMBER_PURPOSES, type NumberPurpose } from '../domain/contact-details-access.js';

export class WorkerNumbersRequest {
  @ApiProperty({ enum: NUMBER_PURPOSES })
  @IsIn(NUMBER_PURPOSES)
  purpose: NumberPurpose;
}

export class WorkerNumbersResponse {
  @ApiProperty() idNumber: string;
  @ApiProperty({ type: String, nullable: true }) phone: string | null;
}

@ApiTags('placements')
@Controller('placements')
export class SeekerContactDetailsController {
  constructor(private readonly numbers: SeekerContactDetailsService) {}

  /** Number and phone of a worker the own company hired, for a purpose; each call is written down. */
  @Post(':id/numbers')
  @HttpCode(200)
  @NotReplayable()
  @RequirePermission('placement.numbers', { fresh: true })
  @ApiOkResponse({ type: WorkerNumbersResponse })
  showWorkerNumbers(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { purpose }: WorkerNumbersRequest,
  ): Promise<WorkerNumbersResponse> {
    return this.numbers.show(actor, id, purpose);
  }
}
