import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { fromCursor, toPage, TakesHealthWords } from '../../../platform/http/index.js';
import { EmployersQueries } from '../application/employers.queries.js';
import { EmployerTransitionsService } from '../application/employer-transitions.service.js';
import { RegisterEmployerService } from '../application/register-employer.service.js';
import {
  TransitionEmployerRequest,
  RegisterEmployerRequest,
  SearchEmployersQuery,
  UpdateEmployerRequest,
} from './dto/employer.request.dto.js';
import {
  EmployerCreatedResponse,
  EmployerPage,
  EmployerResponse,
  toEmployerResponse,
} from './dto/employer.response.dto.js';

@ApiTags('employers')
@TakesHealthWords()
@Controller('employers')
export class EmployersController {
  constructor(
    private readonly registration: RegisterEmployerService,
    private readonly transitions: EmployerTransitionsService,
    private readonly queries: EmployersQueries,
  ) {}

  @Post()
  @RequirePermission('employer.register')
  @ApiCreatedResponse({ type: EmployerCreatedResponse })
  async registerEmployer(
    @CurrentActor() actor: Actor,
    @Body() body: RegisterEmployerRequest,
  ): Promise<EmployerCreatedResponse> {
    return { id: await this.registration.register(actor, body) };
  }

  @Get()
  @RequirePermission('employer.read')
  @ApiOkResponse({ type: EmployerPage })
  async listEmployers(
    @CurrentActor() actor: Actor,
    @Query() query: SearchEmployersQuery,
  ): Promise<EmployerPage> {
    const { rows, today } = await this.queries.search(actor, {
      text: query.q,
      status: query.status,
      limit: query.limit + 1,
      after: fromCursor(query.cursor),
    });
    const page = toPage(rows, query.limit, (row) => row.id);
    return {
      items: page.items.map((row) => toEmployerResponse(row, actor, today)),
      nextCursor: page.nextCursor,
    };
  }

  @Get(':id')
  @RequirePermission('employer.read')
  @ApiOkResponse({ type: EmployerResponse })
  async getEmployer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<EmployerResponse> {
    const { employer, today } = await this.queries.find(actor, id);
    return toEmployerResponse(employer, actor, today);
  }

  @Patch(':id')
  @HttpCode(204)
  @RequirePermission('employer.update')
  @ApiNoContentResponse()
  updateEmployer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: UpdateEmployerRequest,
  ): Promise<void> {
    return this.registration.update(actor, id, body);
  }

  @Post(':id/transitions')
  @HttpCode(204)
  @RequirePermission('employer.move')
  @ApiNoContentResponse()
  transitionEmployer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TransitionEmployerRequest,
  ): Promise<void> {
    return this.transitions.transition(actor, id, body);
  }
}
