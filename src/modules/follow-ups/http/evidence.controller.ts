import {
  Body,
  Controller,
  Get,
  Header,
  Param,
  ParseUUIDPipe,
  Post,
  Req,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { uploadedFile } from '../../../platform/http/index.js';
import { EvidenceQueries } from '../application/evidence.queries.js';
import { EvidenceFilesService } from '../application/evidence-files.service.js';
import { EvidenceService } from '../application/evidence.service.js';
import { EVIDENCE_MEDIA } from '../domain/evidence-file.js';
import { evidenceFileMissing } from '../domain/follow-up.errors.js';
import { RecordEvidenceRequest } from './dto/evidence.request.dto.js';
import {
  EvidenceListResponse,
  EvidenceReadingsResponse,
  EvidenceRecordedResponse,
  toEvidenceList,
  toReadings,
} from './dto/follow-up.response.dto.js';

/** What proves employment: facts with a reference, and copies of the papers. Every opening of a copy is written down. */
@ApiTags('follow-ups')
@Controller()
export class EvidenceController {
  constructor(
    private readonly evidence: EvidenceService,
    private readonly files: EvidenceFilesService,
    private readonly queries: EvidenceQueries,
  ) {}

  /** What proves this employment, with its papers; a company sees what it said itself. */
  @Get('follow-ups/placements/:placementId/evidence')
  @RequirePermission('evidence.list')
  @ApiOkResponse({ type: EvidenceListResponse })
  async listEvidence(
    @CurrentActor() actor: Actor,
    @Param('placementId', ParseUUIDPipe) placementId: string,
  ): Promise<EvidenceListResponse> {
    return toEvidenceList(await this.queries.list(actor, placementId));
  }

  /** A wage, an insurance month or a contract. The first word on a period stays. */
  @Post('follow-ups/placements/:placementId/evidence')
  @RequirePermission('evidence.record')
  @ApiCreatedResponse({ type: EvidenceRecordedResponse })
  async recordEvidence(
    @CurrentActor() actor: Actor,
    @Param('placementId', ParseUUIDPipe) placementId: string,
    @Body() { reportedBy, ...fact }: RecordEvidenceRequest,
  ): Promise<EvidenceRecordedResponse> {
    return { id: await this.evidence.record(actor, placementId, reportedBy, fact) };
  }

  /** A photograph or a PDF of up to 5 MB. */
  @Post('evidence/:id/files')
  @RequirePermission('evidence.record')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      properties: { file: { type: 'string', format: 'binary' } },
      required: ['file'],
    },
  })
  @ApiCreatedResponse({ type: EvidenceRecordedResponse })
  async addEvidenceFile(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<EvidenceRecordedResponse> {
    const file = await uploadedFile(request);
    if (!file) throw evidenceFileMissing();
    return { id: await this.files.add(actor, id, file.content) };
  }

  /** The paper itself, as a download; who opened it is kept. */
  @Get('evidence-files/:id')
  @RequirePermission('evidence.read-file')
  @Header('cache-control', 'no-store')
  @Header('x-content-type-options', 'nosniff')
  @ApiProduces(...EVIDENCE_MEDIA)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async readEvidenceFile(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<StreamableFile> {
    const { media, content } = await this.files.read(actor, id);
    const disposition = `attachment; filename="evidence-${id}.${media.split('/')[1]}"`;
    return new StreamableFile(content, { type: media, length: content.length, disposition });
  }

  /** Who has opened it, newest first. */
  @Get('evidence-files/:id/readings')
  @RequirePermission('evidence.list')
  @ApiOkResponse({ type: EvidenceReadingsResponse })
  async listEvidenceReadings(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<EvidenceReadingsResponse> {
    return toReadings(await this.files.readings(actor, id));
  }
}
