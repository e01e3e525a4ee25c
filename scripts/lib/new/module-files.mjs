// Texts of a new module's files. `n` holds the spellings of the plural and of the singular, `labels` both languages.
import { accessSpec, domainSpec, integrationSpec } from './module-specs.mjs';

const domain = ({
  one,
  labels,
}) => `// ${one.pascal} (${labels.zh}): the readonly shape of a row, and its rules.

export interface ${one.pascal} {
  readonly id: string;
  /** Pair of county and district the row belongs to. */
  readonly cooperation: string;
  readonly title: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** The title without spaces around it; null when nothing is left. */
export function to${one.pascal}Title(text: string): string | null {
  return text.trim() || null;
}
`;

const errors = ({ one, labels }) => `import { defineError } from '../../../kernel/errors/index.js';

export const ${one.camel}NotFound = defineError('not-found', '${one.constant}_NOT_FOUND', {
  zh: '找不到该${labels.zh}',
  en: 'No such ${labels.en}',
});
export const ${one.camel}TitleRequired = defineError('invalid', '${one.constant}_TITLE_REQUIRED', {
  zh: '请填写${labels.zh}的标题',
  en: 'The title of the ${labels.en} is missing',
});
`;

const policy = ({
  many,
  one,
}) => `import { type Actor, cooperationNotYours, definePolicy } from '../../../platform/access/index.js';

/** Who may do what here. Whose rows they see is the database's row-level security. */
export const ${many.camel}Policy = definePolicy({
  '${one.dashed}.record': ['bureau'],
  '${one.dashed}.read': ['bureau', 'caseworker', 'station', 'auditor'],
});

/** The cooperation a new row belongs to: the one asked for, or the actor's first. @throws cooperationNotYours */
export function getCooperation(actor: Actor, asked: string | undefined): string {
  const chosen = asked ?? actor.cooperations[0];
  if (chosen === undefined || !actor.cooperations.includes(chosen))
    throw cooperationNotYours({ cooperation: asked ?? null });
  return chosen;
}
`;

const command = ({ many, one }) => `import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { to${one.pascal}Title } from '../domain/${one.dashed}.js';
import { ${one.camel}TitleRequired } from '../domain/${many.dashed}.errors.js';
import { insert${one.pascal} } from '../persistence/${many.dashed}.statements.js';
import { getCooperation } from './${many.dashed}.policy.js';

export interface Record${one.pascal}Command {
  readonly cooperation?: string;
  readonly title: string;
}

@Injectable()
export class Record${one.pascal}Service {
  constructor(private readonly uow: UnitOfWork) {}

  /** @returns its id. @throws ${one.camel}TitleRequired, cooperationNotYours */
  async record(actor: Actor, command: Record${one.pascal}Command): Promise<string> {
    const cooperation = getCooperation(actor, command.cooperation);
    const title = to${one.pascal}Title(command.title);
    if (title === null) throw ${one.camel}TitleRequired({ field: 'title' });
    return this.uow.write(actor, async (tx) => {
      const id = newId();
      await tx.run(insert${one.pascal}, { id, cooperation, title });
      tx.audit({
        action: '${one.dashed}.recorded',
        aggregate: '${one.snake}',
        aggregateId: id,
        fields: ['title'],
      });
      return id;
    });
  }
}
`;

const queries = ({ many, one }) => `import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import type { ${one.pascal} } from '../domain/${one.dashed}.js';
import { ${one.camel}NotFound } from '../domain/${many.dashed}.errors.js';
import { ${one.pascal}Entity } from '../persistence/${one.dashed}.entity.js';
import { list${many.pascal} } from '../persistence/${many.dashed}.statements.js';

@Injectable()
export class ${many.pascal}Queries {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws ${one.camel}NotFound, also for a row the actor does not see */
  find(actor: Actor, id: string): Promise<${one.pascal}> {
    return this.uow.read(actor, async (tx) => {
      const found = await tx.em.findOneBy(${one.pascal}Entity, { id });
      if (!found) throw ${one.camel}NotFound({ id });
      return found;
    });
  }

  /** In the order of their ids. @param page.after last id of the page before */
  list(actor: Actor, page: { readonly limit: number; readonly after?: string }): Promise<${one.pascal}[]> {
    return this.uow.read(actor, (tx) => tx.list(list${many.pascal}, page));
  }
}
`;

const entity = ({ one }) => `import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ${one.pascal} } from '../domain/${one.dashed}.js';

@Entity({ name: '${one.snake}' })
export class ${one.pascal}Entity implements ${one.pascal} {
  @PrimaryColumn('uuid') readonly id: string;
  @Column('text') readonly cooperation: string;
  @Column('text') readonly title: string;
  @Column('uuid', { name: 'recorded_by' }) readonly recordedBy: string;
  @Column('timestamptz', { name: 'recorded_at' }) readonly recordedAt: Date;
}
`;

const statements = ({
  many,
  one,
}) => `import { listStatement, sql, statement } from '../../../platform/database/index.js';

const ${one.constant}_COLUMNS = \`t.id, t.cooperation, t.title, t.recorded_by AS "recordedBy", t.recorded_at AS "recordedAt"\`;

const ${one.constant}_ROW = {
  id: sql.uuid,
  cooperation: sql.text(),
  title: sql.text(),
  recordedBy: sql.uuid,
  recordedAt: sql.instant,
} as const;

export const insert${one.pascal} = statement('${many.dashed}.insert-${one.dashed}', {
  sql: \`
    INSERT INTO ${one.snake} (id, cooperation, title, recorded_by) VALUES (:id, :cooperation, :title, app_user())\`,
  params: { id: sql.uuid, cooperation: sql.text(), title: sql.text() },
  row: {},
});

export const list${many.pascal} = listStatement('${many.dashed}.list-${many.dashed}', {
  sql: \`
    SELECT \${${one.constant}_COLUMNS} FROM ${one.snake} t WHERE true {filters} ORDER BY t.id LIMIT :limit\`,
  params: { limit: sql.bigint },
  filters: { after: { sql: 'AND t.id > :after', params: { after: sql.uuid } } },
  row: ${one.constant}_ROW,
});
`;

const controller = ({
  many,
  one,
}) => `import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { fromCursor, PageQuery, toPage } from '../../../platform/http/index.js';
import { ${many.pascal}Queries } from '../application/${many.dashed}.queries.js';
import { Record${one.pascal}Service } from '../application/record-${one.dashed}.service.js';
import { Record${one.pascal}Request } from './dto/${one.dashed}.request.dto.js';
import { CreatedResponse, ${one.pascal}Page, ${one.pascal}Response, to${one.pascal}Response } from './dto/${one.dashed}.response.dto.js';

@ApiTags('${many.dashed}')
@Controller('${many.dashed}')
export class ${many.pascal}Controller {
  constructor(
    private readonly recording: Record${one.pascal}Service,
    private readonly queries: ${many.pascal}Queries,
  ) {}

  @Post()
  @RequirePermission('${one.dashed}.record')
  @ApiCreatedResponse({ type: CreatedResponse })
  async record${one.pascal}(@CurrentActor() actor: Actor, @Body() body: Record${one.pascal}Request): Promise<CreatedResponse> {
    return { id: await this.recording.record(actor, body) };
  }

  @Get()
  @RequirePermission('${one.dashed}.read')
  @ApiOkResponse({ type: ${one.pascal}Page })
  async list${many.pascal}(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<${one.pascal}Page> {
    const rows = await this.queries.list(actor, { limit: query.limit + 1, after: fromCursor(query.cursor) });
    return toPage(rows.map(to${one.pascal}Response), query.limit, (row) => row.id);
  }

  @Get(':id')
  @RequirePermission('${one.dashed}.read')
  @ApiOkResponse({ type: ${one.pascal}Response })
  async get${one.pascal}(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<${one.pascal}Response> {
    return to${one.pascal}Response(await this.queries.find(actor, id));
  }
}
`;

const requestDto = ({ one }) => `import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';

export class Record${one.pascal}Request {
  @ApiPropertyOptional({ description: 'The first of the user’s when left out' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  cooperation?: string;

  @ApiProperty({ maxLength: 120 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  title: string;
}
`;

const responseDto = ({ one }) => `import { ApiProperty } from '@nestjs/swagger';
import { PageInfo } from '../../../../platform/http/index.js';
import type { ${one.pascal} } from '../../domain/${one.dashed}.js';

export class CreatedResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
}

export class ${one.pascal}Response {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() cooperation: string;
  @ApiProperty() title: string;
  @ApiProperty({ format: 'date-time' }) recordedAt: string;
}

export class ${one.pascal}Page extends PageInfo {
  @ApiProperty({ type: [${one.pascal}Response] }) items: ${one.pascal}Response[];
}

export function to${one.pascal}Response(${one.camel}: ${one.pascal}): ${one.pascal}Response {
  return {
    id: ${one.camel}.id,
    cooperation: ${one.camel}.cooperation,
    title: ${one.camel}.title,
    recordedAt: ${one.camel}.recordedAt.toISOString(),
  };
}
`;

const moduleFile = ({ many, one }) => `import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ${many.pascal}Queries } from './application/${many.dashed}.queries.js';
import { Record${one.pascal}Service } from './application/record-${one.dashed}.service.js';
import { ${many.pascal}Controller } from './http/${many.dashed}.controller.js';
import { ${one.pascal}Entity } from './persistence/${one.dashed}.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([${one.pascal}Entity])],
  controllers: [${many.pascal}Controller],
  providers: [${many.pascal}Queries, Record${one.pascal}Service],
})
export class ${many.pascal}Module {}
`;

const index = ({ many }) => `export { ${many.pascal}Module } from './${many.dashed}.module.js';
`;

/** Path → text of every new file of a module. */
export function moduleTexts(n) {
  const at = (path) => `src/modules/${n.many.dashed}/${path}`;
  const { many, one } = n;
  return {
    [at(`${many.dashed}.module.ts`)]: moduleFile(n),
    [at('index.ts')]: index(n),
    [at(`domain/${one.dashed}.ts`)]: domain(n),
    [at(`domain/${one.dashed}.spec.ts`)]: domainSpec(n),
    [at(`domain/${many.dashed}.errors.ts`)]: errors(n),
    [at(`application/${many.dashed}.policy.ts`)]: policy(n),
    [at(`application/record-${one.dashed}.service.ts`)]: command(n),
    [at(`application/${many.dashed}.queries.ts`)]: queries(n),
    [at(`persistence/${one.dashed}.entity.ts`)]: entity(n),
    [at(`persistence/${many.dashed}.statements.ts`)]: statements(n),
    [at(`http/${many.dashed}.controller.ts`)]: controller(n),
    [at(`http/dto/${one.dashed}.request.dto.ts`)]: requestDto(n),
    [at(`http/dto/${one.dashed}.response.dto.ts`)]: responseDto(n),
    [`test/access/${many.dashed}/${many.dashed}.access-spec.ts`]: accessSpec(n),
    [`test/integration/${many.dashed}/${many.dashed}.integration-spec.ts`]: integrationSpec(n),
  };
}
