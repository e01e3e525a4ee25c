import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import {
  type Exported,
  type ExportReply,
  ExportSender,
  WaitingExportResponse,
} from '../../documents/index.js';
import { FillForm, FORM_FIELDS } from '../application/fill-form.service.js';
import { PeopleSourceQuery, TeachFormRequest, TextResponse } from './dto/run.dto.js';
import { uploadedWorkbook, WORKBOOK } from './uploaded-workbook.js';

export class FormFieldResponse {
  @ApiProperty() code: string;
  @ApiProperty({ type: TextResponse }) name: TextResponse;
}

export class UnknownColumnResponse {
  @ApiProperty({ example: 'C' }) letter: string;
  @ApiProperty() header: string;
}

export class FormReadingResponse {
  @ApiProperty({ description: 'Of the template: what is taught about it is remembered by this' })
  fingerprint: string;
  @ApiProperty() sheet: string;
  @ApiProperty({ description: 'The last header row, 1-based' }) headerRow: number;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: 'Letter → field' })
  columns: Record<string, string>;
  @ApiProperty({ type: [UnknownColumnResponse], description: 'To be asked once' })
  unknown: UnknownColumnResponse[];
}

@ApiTags('reports')
@Controller('reports/forms')
export class FormsController {
  constructor(
    private readonly forms: FillForm,
    private readonly exports: ExportSender,
  ) {}

  /** What a column of a form can be. */
  @Get('fields')
  @RequirePermission('form.fill')
  @ApiOkResponse({ type: [FormFieldResponse] })
  listFormFields(): FormFieldResponse[] {
    return FORM_FIELDS.map(({ code, name }) => ({ code, name: { ...name } }));
  }

  /** Which columns of a workbook are recognised, and which must be asked once. */
  @Post('inspections')
  @HttpCode(200)
  @RequirePermission('form.fill')
  @ApiConsumes('multipart/form-data')
  @ApiBody(WORKBOOK)
  @ApiOkResponse({ type: FormReadingResponse })
  async inspectForm(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<FormReadingResponse> {
    const { unknown, columns, ...form } = await this.forms.inspect(actor, await uploadedWorkbook(request));
    return { ...form, columns: { ...columns }, unknown: unknown.map((one) => ({ ...one })) };
  }

  /** What an unknown column of a template is; asked once, remembered for the office. */
  @Put('templates/:fingerprint')
  @HttpCode(204)
  @RequirePermission('form.fill')
  @ApiNoContentResponse()
  teachForm(
    @CurrentActor() actor: Actor,
    @Param('fingerprint') fingerprint: string,
    @Body() { answers }: TeachFormRequest,
  ): Promise<void> {
    return this.forms.teach(actor, fingerprint, answers);
  }

  /** The same workbook comes back filled, styles kept, numbers masked, counted as an export. */
  @Post('fillings')
  @HttpCode(200)
  @RequirePermission('form.fill')
  @ApiConsumes('multipart/form-data')
  @ApiBody(WORKBOOK)
  @ApiAcceptedResponse({
    type: WaitingExportResponse,
    description: 'Too many persons for one alone: waits for a second person',
  })
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async fillForm(
    @CurrentActor() actor: Actor,
    @Query() source: PeopleSourceQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: ExportReply,
  ): Promise<Exported> {
    const { bytes, count } = await this.forms.fill(actor, await uploadedWorkbook(request), source);
    return this.exports.send(actor, reply, { kind: 'form', name: '已填表格.xlsx', bytes, persons: count });
  }
}
