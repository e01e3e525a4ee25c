// Texts of a job's files: its definition, the use case it carries out, its processor, and a spec with a database.

const definition = (j) => `import { defineJob, type Payload } from '../../../platform/queue/index.js';

export interface ${j.payload} extends Payload {
  readonly id: string;
}

/** ${j.labels.en} (${j.labels.zh}). The payload holds ids and codes only. */
export const ${j.job.camel} = defineJob<${j.payload}>('${j.job.dashed}', '${j.queue}'${j.weight ? `, { ${j.weight}: true }` : ''});
`;

const statement = (j) => `import { sql, statement } from '../../../platform/database/index.js';

export const ${j.statement} = statement('${j.module.dashed}.find-row-to-${j.job.dashed}', {
  sql: \`SELECT id FROM ${j.table} WHERE id = :id${j.lock}\`,
  params: { id: sql.uuid },
  row: { id: sql.uuid },
});
`;

const useCaseImports = (j, types) => `${types}
import { ${j.notFound.name} } from '../domain/${j.notFound.path.split('/').at(-1).replace(/\.ts$/, '.js')}';
import { ${j.statement} } from '../persistence/${j.job.dashed}.statements.js';`;

const lightService = (j) => `import { Injectable } from '@nestjs/common';
${useCaseImports(j, `import type { Tx } from '../../../platform/database/index.js';`)}

/** ${j.labels.en} (${j.labels.zh}). */
@Injectable()
export class ${j.service} {
  /** In the transaction that marks the job done. @throws ${j.notFound.name}, after which the job is not tried again */
  async ${j.verb}(tx: Tx, id: string): Promise<void> {
    const row = await tx.first(${j.statement}, { id });
    if (!row) throw ${j.notFound.name}({ id });
  }
}
`;

const lightProcessor = (j) => `import type { Tx } from '../../../platform/database/index.js';
import { type JobContext, JobProcessor, type TransactionalHandler } from '../../../platform/queue/index.js';
import { ${j.service} } from '../application/${j.job.dashed}.service.js';
import { ${j.job.camel}, type ${j.payload} } from '../application/${j.job.dashed}-work.js';

@JobProcessor(${j.job.camel})
export class ${j.processor} implements TransactionalHandler<${j.payload}> {
  constructor(private readonly service: ${j.service}) {}

  apply(tx: Tx, { payload }: JobContext<${j.payload}>): Promise<void> {
    return this.service.${j.verb}(tx, payload.id);
  }
}
`;

const longService = (j) => `import { Injectable } from '@nestjs/common';
${useCaseImports(
  j,
  `import type { Actor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';`,
)}

/** ${j.labels.en} (${j.labels.zh}). */
@Injectable()
export class ${j.service} {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Each step is a transaction of its own and may be run again.
   * @param renew keeps the job's lease; called at least every 10 seconds
   * @throws ${j.notFound.name}, after which the job is not tried again
   */
  async ${j.verb}(actor: Actor, id: string, renew: () => Promise<void>): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      const row = await tx.first(${j.statement}, { id });
      if (!row) throw ${j.notFound.name}({ id });
    });
    await renew();
  }
}
`;

const longProcessor = (
  j,
) => `import { type JobContext, JobProcessor, type LongRunningHandler } from '../../../platform/queue/index.js';
import { ${j.service} } from '../application/${j.job.dashed}.service.js';
import { ${j.job.camel}, type ${j.payload} } from '../application/${j.job.dashed}-work.js';

@JobProcessor(${j.job.camel})
export class ${j.processor} implements LongRunningHandler<${j.payload}> {
  constructor(private readonly service: ${j.service}) {}

  run({ payload, actor }: JobContext<${j.payload}>, renew: () => Promise<void>): Promise<void> {
    return this.service.${j.verb}(actor, payload.id, renew);
  }
}
`;

const spec = (
  j,
) => `import { ${j.job.camel} } from '../../../src/modules/${j.module.dashed}/application/${j.job.dashed}-work.js';
import { newId } from '../../../src/platform/clock/index.js';
import { JobRegistry } from '../../../src/platform/queue/index.js';
import { actorOf, type Services, startServices } from '../../support/harness/index.js';

describe('the job ${j.job.dashed}', () => {
  let s: Services;
  beforeAll(async () => {
    s = await startServices({ label: '${j.job.snake}' });
  });
  afterAll(() => s.close());

  it('has one processor', () => {
    const consumers = s.get(JobRegistry).consumersOf(${j.job.camel}.topic);
    expect(consumers.map(({ consumer }) => consumer)).toEqual(['${j.processor}']);
  });

  it('is given up at once when its row is gone', async () => {
    const effectKey = \`${j.job.dashed}:\${newId()}\`;
    await s.uow.write(actorOf('bureau'), (tx) => {
      tx.emit({ topic: ${j.job.camel}.topic, effectKey, payload: { id: newId() } });
      return Promise.resolve();
    });
    await s.drain({ allowFailures: true });
    const rows = await s.sql(
      \`SELECT done_at IS NOT NULL AS done, dead_at IS NOT NULL AS dead, last_error LIKE '%${j.notFound.code}%' AS named
       FROM outbox WHERE effect_key = $1\`,
      [effectKey],
    );
    expect(rows).toEqual([{ done: false, dead: true, named: true }]);
  });
});
`;

/** Path → text of every new file of a job. */
export function jobTexts(j) {
  const at = (path) => `src/modules/${j.module.dashed}/${path}`;
  return {
    [at(`application/${j.job.dashed}-work.ts`)]: definition(j),
    [at(`application/${j.job.dashed}.service.ts`)]: j.weight ? longService(j) : lightService(j),
    [at(`persistence/${j.job.dashed}.statements.ts`)]: statement(j),
    [at(`jobs/${j.job.dashed}.processor.ts`)]: j.weight ? longProcessor(j) : lightProcessor(j),
    [`test/integration/${j.module.dashed}/${j.job.dashed}.integration-spec.ts`]: spec(j),
  };
}
