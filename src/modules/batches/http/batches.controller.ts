import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { fromCursor, toPage } from '../../../platform/http/index.js';
import { BatchesQueries } from '../application/batches.queries.js';
import { BoardingListQueries } from '../application/boarding-list.queries.js';
import { BatchTransitionsService } from '../application/batch-transitions.service.js';
import { PlanBatchService } from '../application/plan-batch.service.js';
import {
  CandidatesQuery,
  EquipBatchRequest,
  type EscortRequest,
  ListBatchesQuery,
  TransitionBatchRequest,
  PlanBatchRequest,
} from './dto/batch.request.dto.js';
import {
  BatchCreatedResponse,
  BatchDetailResponse,
  BatchPage,
  BoardingLineResponse,
  CandidatesResponse,
  EscortResponse,
  toBatchDetail,
  toBatchResponse,
} from './dto/batch.response.dto.js';
import { toAttribution } from './dto/to-attribution.js';

@ApiTags('batches')
@Controller('batches')
export class BatchesController {
  constructor(
    private readonly planning: PlanBatchService,
    private readonly transitions: BatchTransitionsService,
    private readonly queries: BatchesQueries,
    private readonly boarding: BoardingListQueries,
  ) {}

  @Post()
  @RequirePermission('batch.plan')
  @ApiCreatedResponse({ type: BatchCreatedResponse })
  async planBatch(
    @CurrentActor() actor: Actor,
    @Body() body: PlanBatchRequest,
  ): Promise<BatchCreatedResponse> {
    const id = await this.planning.plan(actor, {
      ...(body.code === undefined ? {} : { code: body.code }),
      departureOn: body.departureOn,
      vehicles: body.vehicles ?? [],
      escorts: (body.escorts ?? []).map(namedEscort),
      attribution: toAttribution(body),
    });
    return { id };
  }

  @Get()
  @RequirePermission('batch.read')
  @ApiOkResponse({ type: BatchPage })
  async listBatches(@CurrentActor() actor: Actor, @Query() query: ListBatchesQuery): Promise<BatchPage> {
    const rows = await this.queries.list(actor, {
      limit: query.limit + 1,
      after: fromCursor(query.cursor),
      status: query.status,
    });
    const page = toPage(rows, query.limit, (row) => row.id);
    return { items: page.items.map(toBatchResponse), nextCursor: page.nextCursor };
  }

  @Get('escorts')
  @RequirePermission('batch.plan')
  @ApiOkResponse({ type: [EscortResponse] })
  listEscorts(@CurrentActor() actor: Actor): Promise<EscortResponse[]> {
    return this.queries.escorts(actor);
  }

  @Get(':id')
  @RequirePermission('batch.read')
  @ApiOkResponse({ type: BatchDetailResponse })
  async getBatch(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<BatchDetailResponse> {
    return toBatchDetail(await this.queries.find(actor, id), actor);
  }

  @Get(':id/boarding-list')
  @RequirePermission('batch.read')
  @ApiOkResponse({ type: [BoardingLineResponse] })
  getBoardingList(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<BoardingLineResponse[]> {
    return this.boarding.list(actor, id);
  }

  @Get(':id/candidates')
  @RequirePermission('batch.candidates')
  @ApiOkResponse({ type: CandidatesResponse })
  async listBatchCandidates(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: CandidatesQuery,
  ): Promise<CandidatesResponse> {
    return { placementIds: await this.queries.candidates(actor, id, query.limit) };
  }

  @Patch(':id')
  @HttpCode(204)
  @RequirePermission('batch.plan')
  @ApiNoContentResponse()
  equipBatch(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: EquipBatchRequest,
  ): Promise<void> {
    return this.planning.equip(actor, id, {
      ...(body.vehicles ? { vehicles: body.vehicles } : {}),
      ...(body.escorts ? { escorts: body.escorts.map(namedEscort) } : {}),
    });
  }

  @Post(':id/transitions')
  @HttpCode(204)
  @RequirePermission('batch.move')
  @ApiNoContentResponse()
  transitionBatch(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TransitionBatchRequest,
  ): Promise<void> {
    return this.transitions.transition(actor, id, {
      move: body.move,
      attribution: toAttribution(body),
      ...(body.expectedVersion === undefined ? {} : { expectedVersion: body.expectedVersion }),
      ...(body.expectedListed === undefined ? {} : { expectedListed: body.expectedListed }),
    });
  }
}

const namedEscort = ({ name, userId }: EscortRequest): { name: string; userId: string | null } => ({
  name,
  userId: userId ?? null,
});
