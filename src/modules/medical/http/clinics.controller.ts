import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { TakesHealthWords } from '../../../platform/http/index.js';
import { ClinicHeaders } from '../application/clinic-headers.service.js';
import { ClinicsService } from '../application/clinics.service.js';
import { ClinicTermsRequest } from './dto/clinic-terms.dto.js';
import {
  ClinicCreatedResponse,
  ClinicDayDto,
  ClinicDaysQuery,
  ClinicHeaderDto,
  ClinicResponse,
  RegisterClinicRequest,
  RememberHeadersRequest,
  SetClinicDaysRequest,
  toClinicResponse,
} from './dto/clinic.dto.js';

@ApiTags('medical')
@TakesHealthWords()
@Controller('medical/clinics')
export class ClinicsController {
  constructor(
    private readonly clinics: ClinicsService,
    private readonly headers: ClinicHeaders,
  ) {}

  @Post()
  @RequirePermission('medical.clinic')
  @ApiCreatedResponse({ type: ClinicCreatedResponse })
  async registerClinic(
    @CurrentActor() actor: Actor,
    @Body() body: RegisterClinicRequest,
  ): Promise<ClinicCreatedResponse> {
    return { id: await this.clinics.register(actor, body) };
  }

  @Get()
  @RequirePermission('medical.clinic-read')
  @ApiOkResponse({ type: [ClinicResponse] })
  async listClinics(@CurrentActor() actor: Actor): Promise<ClinicResponse[]> {
    return (await this.clinics.list(actor)).map(toClinicResponse);
  }

  /** Caps by kind, fees, the days for a report: what is agreed with the institution. */
  @Patch(':id/terms')
  @HttpCode(204)
  @RequirePermission('medical.clinic')
  @ApiNoContentResponse()
  setClinicTerms(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ClinicTermsRequest,
  ): Promise<void> {
    return this.clinics.setTerms(actor, id, body);
  }

  @Get(':id/days')
  @RequirePermission('medical.clinic-read')
  @ApiOkResponse({ type: [ClinicDayDto] })
  listClinicDays(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ClinicDaysQuery,
  ): Promise<ClinicDayDto[]> {
    return this.clinics.days(actor, id, query.from, query.to);
  }

  @Put(':id/days')
  @HttpCode(204)
  @RequirePermission('medical.clinic-days')
  @ApiNoContentResponse()
  setClinicDays(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SetClinicDaysRequest,
  ): Promise<void> {
    return this.clinics.setDays(actor, id, body.days);
  }

  /** What the institution's own header words mean in the results workbook; used for the next one it uploads. */
  @Put(':id/result-columns')
  @HttpCode(204)
  @RequirePermission('medical.clinic-days')
  @ApiNoContentResponse()
  rememberResultColumns(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RememberHeadersRequest,
  ): Promise<void> {
    return this.headers.remember(actor, id, body.columns);
  }

  @Get(':id/result-columns')
  @RequirePermission('medical.clinic-days')
  @ApiOkResponse({ type: [ClinicHeaderDto] })
  listResultColumns(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ClinicHeaderDto[]> {
    return this.headers.of(actor, id);
  }
}
