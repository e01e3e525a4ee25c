import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { fromCursor, toPage } from '../../../platform/http/index.js';
import { TrainingQueries } from '../application/training.queries.js';
import { TrainingSessionsService } from '../application/training-sessions.service.js';
import {
  EnrolRequest,
  MarkAttendanceRequest,
  TransitionTrainingRequest,
  PlanTrainingRequest,
  RosterQuery,
  SearchTrainingsQuery,
} from './dto/training.request.dto.js';
import {
  CreatedResponse,
  EnrolledResponse,
  SessionRosterPage,
  toTraining,
  TrainingPage,
  TrainingResponse,
} from './dto/training.response.dto.js';

@ApiTags('training')
@Controller('trainings')
export class TrainingsController {
  constructor(
    private readonly sessions: TrainingSessionsService,
    private readonly queries: TrainingQueries,
  ) {}

  @Post()
  @RequirePermission('training.plan')
  @ApiCreatedResponse({ type: CreatedResponse })
  async planTraining(
    @CurrentActor() actor: Actor,
    @Body() body: PlanTrainingRequest,
  ): Promise<CreatedResponse> {
    return { id: await this.sessions.plan(actor, body) };
  }

  @Get()
  @RequirePermission('training.read')
  @ApiOkResponse({ type: TrainingPage })
  async listTrainings(
    @CurrentActor() actor: Actor,
    @Query() query: SearchTrainingsQuery,
  ): Promise<TrainingPage> {
    const rows = await this.queries.search(actor, {
      status: query.status,
      from: query.from,
      to: query.to,
      limit: query.limit + 1,
      after: fromCursor(query.cursor),
    });
    const page = toPage(rows, query.limit, (row) => row.id);
    return { items: page.items.map((row) => toTraining(row, actor)), nextCursor: page.nextCursor };
  }

  @Get(':id')
  @RequirePermission('training.read')
  @ApiOkResponse({ type: TrainingResponse })
  async getTraining(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<TrainingResponse> {
    return toTraining(await this.queries.find(actor, id), actor);
  }

  @Get(':id/roster')
  @RequirePermission('training.roster.read')
  @ApiOkResponse({ type: SessionRosterPage })
  async getTrainingRoster(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { attended, limit, cursor }: RosterQuery,
  ): Promise<SessionRosterPage> {
    const rows = await this.queries.roster(actor, id, {
      attended,
      limit: limit + 1,
      after: fromCursor(cursor),
    });
    const page = toPage(rows, limit, (row) => row.id);
    return {
      items: page.items.map(({ seekerId, name, areaCode, attended: came }) => ({
        seekerId,
        name,
        areaCode,
        attended: came,
      })),
      nextCursor: page.nextCursor,
    };
  }

  @Post(':id/transitions')
  @HttpCode(204)
  @RequirePermission('training.plan')
  @ApiNoContentResponse()
  transitionTraining(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TransitionTrainingRequest,
  ): Promise<void> {
    return this.sessions.transition(actor, id, body);
  }

  @Post(':id/roster')
  @HttpCode(200)
  @RequirePermission('training.enter')
  @ApiOkResponse({ type: EnrolledResponse })
  async enrolInTraining(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: EnrolRequest,
  ): Promise<EnrolledResponse> {
    return { added: await this.sessions.enrol(actor, id, body.seekerIds) };
  }

  @Post(':id/attendance')
  @HttpCode(204)
  @RequirePermission('training.enter')
  @ApiNoContentResponse()
  markTrainingAttendance(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MarkAttendanceRequest,
  ): Promise<void> {
    return this.sessions.mark(actor, id, body.marks, body.evidence);
  }
}
