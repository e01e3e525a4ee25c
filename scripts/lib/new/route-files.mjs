// Texts of a route's files: the use case, its statement, its DTOs and the method of the controller.
import { member, requestImports, requestProperty, responseProperty, selected, sqlType } from './fields.mjs';

/** Names a file of statements imports from the database layer. */
const databaseImports = (names, r) =>
  [...names, ...(r.fields.some(({ optional }) => optional) ? ['nullable'] : []), 'sql'].sort().join(', ');

const rowMembers = (fields) => fields.map((one) => `  ${member(one, 'null')}`).join('\n');

/** `module`, `operation`, `noun`: spellings; `hasId`: the path ends in or holds `:id`. */
export function statementText(r) {
  const { fields, table, module, operation } = r;
  const columns = ['t.id', ...fields.map(selected)].join(', ');
  const row = `{ id: sql.uuid${fields.map((one) => `, ${one.name}: ${sqlType(one)}`).join('')} }`;
  const name = `'${module.dashed}.${operation.dashed}'`;
  if (r.kind === 'list')
    return `import { ${databaseImports(['listStatement'], r)} } from '../../../platform/database/index.js';

export const ${operation.camel}Statement = listStatement(${name}, {
  sql: \`
    SELECT ${columns} FROM ${table} t WHERE true {filters} ORDER BY t.id LIMIT :limit\`,
  params: { limit: sql.bigint },
  filters: { after: { sql: 'AND t.id > :after', params: { after: sql.uuid } } },
  row: ${row},
});
`;
  if (r.kind === 'find')
    return `import { ${databaseImports(['statement'], r)} } from '../../../platform/database/index.js';

export const ${operation.camel}Statement = statement(${name}, {
  sql: \`
    SELECT ${columns} FROM ${table} t WHERE t.id = :id\`,
  params: { id: sql.uuid },
  row: ${row},
});
`;
  const set = fields.map(({ name: field, column }) => `${column} = :${field}`).join(', ');
  return `import { ${databaseImports(['statement'], r)} } from '../../../platform/database/index.js';

export const ${operation.camel}Statement = statement(${name}, {
  sql: \`
    UPDATE ${table} SET ${set} WHERE id = :id\`,
  params: { id: sql.uuid${fields.map((one) => `, ${one.name}: ${sqlType(one)}`).join('')} },
  row: {},
});
`;
}

const useCaseImports = (r, ...names) => `import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
${names.length > 0 ? `import { ${names.join(', ')} } from '../../../platform/database/index.js';\n` : ''}${
  r.notFound
    ? `import { ${r.notFound.name} } from '../domain/${r.notFound.path.split('/').at(-1).replace(/\.ts$/, '.js')}';\n`
    : ''
}${r.statement ? `import { ${r.operation.camel}Statement } from '../persistence/${r.operation.dashed}.statements.js';\n` : ''}`;

export function queriesText(r) {
  const { fields, noun } = r;
  const row = `export interface ${noun.pascal} {\n  readonly id: string;\n${rowMembers(fields)}\n}`;
  if (r.kind === 'list') {
    const body = r.statement
      ? `return this.uow.read(actor, (tx) => tx.list(${r.operation.camel}Statement, page));`
      : `return this.uow.read(actor, () => Promise.resolve([]));`;
    const page = r.statement ? 'page' : '_page';
    return `${useCaseImports({ ...r, notFound: undefined }, 'UnitOfWork')}
${row}

@Injectable()
export class ${r.useCase} {
  constructor(private readonly uow: UnitOfWork) {}

  /** In the order of their ids. @param ${page}.after last id of the page before */
  list(actor: Actor, ${page}: { readonly limit: number; readonly after?: string }): Promise<${noun.pascal}[]> {
    ${body}
  }
}
`;
  }
  const body = r.statement
    ? `const found = await tx.first(${r.operation.camel}Statement, { id });
      if (!found) throw ${r.notFound.name}({ id });
      return found;`
    : `return Promise.reject(${r.notFound.name}({ id }));`;
  const run = r.statement ? `async (tx) => {\n      ${body}\n    }` : `() => {\n      ${body}\n    }`;
  return `${useCaseImports(r, 'UnitOfWork')}
${row}

@Injectable()
export class ${r.useCase} {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws ${r.notFound.name}, also for a row the actor does not see */
  find(actor: Actor, id: string): Promise<${noun.pascal}> {
    return this.uow.read(actor, ${run});
  }
}
`;
}

export function serviceText(r) {
  const { fields, operation, verb } = r;
  const hasBody = fields.length > 0;
  const command = `${operation.pascal}Command`;
  const values = fields
    .map(({ name, optional }) => `${name}: command.${name}${optional ? ' ?? null' : ''}`)
    .join(', ');
  const changed = fields.map(({ column }) => `'${column}'`).join(', ');
  const parameters = [
    'actor: Actor',
    ...(r.hasId ? ['id: string'] : []),
    ...(hasBody ? [`${r.statement ? '' : '_'}command: ${command}`] : []),
  ];
  const work = r.statement
    ? `const updated = await tx.run(${operation.camel}Statement, { id, ${values} });
      if (updated === 0) throw ${r.notFound.name}({ id });\n      `
    : '';
  return `${useCaseImports({ ...r, notFound: r.statement ? r.notFound : undefined }, 'UnitOfWork')}
${hasBody ? `export interface ${command} {\n${fields.map((one) => `  ${member(one, 'undefined')}`).join('\n')}\n}\n` : ''}
@Injectable()
export class ${r.useCase} {
  constructor(private readonly uow: UnitOfWork) {}

  ${r.statement ? `/** @throws ${r.notFound.name}, also for a row the actor does not see */\n  ` : ''}async ${verb}(${parameters.join(', ')}): Promise<void> {
    await this.uow.write(actor, ${r.statement ? 'async ' : ''}(tx) => {
      ${work}tx.audit({
        action: '${r.audit}',
        aggregate: '${r.aggregate}',
        aggregateId: ${r.hasId ? 'id' : 'null'},
        fields: [${changed}],
      });${r.statement ? '' : '\n      return Promise.resolve();'}
    });
  }
}
`;
}

export const requestText = (r) => `${requestImports(r.fields)}
export class ${r.operation.pascal}Request {${r.fields.map(requestProperty).join('')}}
`;

export const responseText = (r) => `import { ApiProperty } from '@nestjs/swagger';
${r.kind === 'list' ? `import { PageInfo } from '../../../../platform/http/index.js';\n` : ''}
export class ${r.noun.pascal}Response {
  @ApiProperty({ format: 'uuid' }) id: string;
${r.fields.map(responseProperty).join('\n')}
}
${
  r.kind === 'list'
    ? `
export class ${r.noun.pascal}Page extends PageInfo {
  @ApiProperty({ type: [${r.noun.pascal}Response] }) items: ${r.noun.pascal}Response[];
}
`
    : ''
}`;

/** The method of the controller, what it imports, and the parameter of the constructor. */
export function controllerParts(r) {
  const decorator = r.method[0].toUpperCase() + r.method.slice(1);
  const path = r.subPath ? `'${r.subPath}'` : '';
  const id = r.hasId ? `@Param('id', ParseUUIDPipe) id: string` : '';
  const common = [decorator, ...(r.hasId ? ['Param', 'ParseUUIDPipe'] : [])];
  const access = ['type Actor', 'CurrentActor', 'RequirePermission'];
  const field = r.useCaseField;
  const { noun, operation } = r;
  const head = (swagger) => `
  @${decorator}(${path})
  ${r.isCommand ? '@HttpCode(204)\n  ' : ''}@RequirePermission('${r.permission}')
  ${swagger}`;
  const list = (...parameters) => parameters.filter(Boolean).join(', ');
  const response = { from: `./dto/${noun.dashed}.response.dto.js` };
  const base = { constructorParameter: `private readonly ${field}: ${r.useCase}` };

  if (r.kind === 'list')
    return {
      ...base,
      imports: [
        ['@nestjs/common', [...common, 'Query']],
        ['@nestjs/swagger', ['ApiOkResponse']],
        ['../../../platform/access/index.js', access],
        ['../../../platform/http/index.js', ['fromCursor', 'PageQuery', 'toPage']],
        [response.from, [`${noun.pascal}Page`]],
      ],
      method: `${head(`@ApiOkResponse({ type: ${noun.pascal}Page })`)}
  async ${operation.camel}(${list('@CurrentActor() actor: Actor', '@Query() query: PageQuery')}): Promise<${noun.pascal}Page> {
    const rows = await this.${field}.list(actor, { limit: query.limit + 1, after: fromCursor(query.cursor) });
    return toPage(rows, query.limit, (row) => row.id);
  }`,
    };
  if (r.kind === 'find')
    return {
      ...base,
      imports: [
        ['@nestjs/common', common],
        ['@nestjs/swagger', ['ApiOkResponse']],
        ['../../../platform/access/index.js', access],
        [response.from, [`${noun.pascal}Response`]],
      ],
      method: `${head(`@ApiOkResponse({ type: ${noun.pascal}Response })`)}
  ${operation.camel}(${list('@CurrentActor() actor: Actor', id)}): Promise<${noun.pascal}Response> {
    return this.${field}.find(actor, id);
  }`,
    };
  const hasBody = r.fields.length > 0;
  const request = `${operation.pascal}Request`;
  return {
    ...base,
    imports: [
      ['@nestjs/common', [...common, 'HttpCode', ...(hasBody ? ['Body'] : [])]],
      ['@nestjs/swagger', ['ApiNoContentResponse']],
      ['../../../platform/access/index.js', access],
      ...(hasBody ? [[`./dto/${operation.dashed}.request.dto.js`, [request]]] : []),
    ],
    method: `${head('@ApiNoContentResponse()')}
  ${operation.camel}(${list('@CurrentActor() actor: Actor', id, hasBody ? `@Body() body: ${request}` : '')}): Promise<void> {
    return this.${field}.${r.verb}(${list('actor', r.hasId ? 'id' : '', hasBody ? 'body' : '')});
  }`,
  };
}

/** A suite of its own for the callers of one route, where its module has no table of them. */
export const accessSpecText = (r) => `import { ROLES } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { type HttpApi, startHttp } from '../../support/harness/index.js';

const ROUTES = [${r.accessRow}] as const;

let api: HttpApi;
beforeAll(async () => {
  api = await startHttp({ label: '${r.operation.snake}_access' });
});
afterAll(() => api.close());

it.each(ROUTES)('only its roles may call %s %s', async (method, url, allowed) => {
  const body = ${r.method === 'get' ? 'undefined' : '{}'};
  expect((await api.call(method, url, { body })).status).toBe(401);
  for (const role of ROLES) {
    const { status } = await api.call(method, url, { cookie: await api.signInAs(role), body });
    if ((allowed as readonly string[]).includes(role)) expect([200, 404, 422]).toContain(status);
    else expect({ role, status }).toEqual({ role, status: 403 });
  }
});
`;
