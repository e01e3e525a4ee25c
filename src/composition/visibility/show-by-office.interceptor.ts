import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { map, type Observable } from 'rxjs';
import type { RequestWithActor } from '../../platform/access/index.js';
import { type AnswerPlan, type AnswerSchema, type AnswerSchemas, planFor, shownBy } from './answer-plan.js';
import type { Office } from './data-kinds.data.js';
import { officeOf } from './office.js';

interface Operation {
  readonly operationId?: string;
  readonly responses?: Readonly<Record<string, unknown>>;
}

/**
 * The last gate of an answer: whatever a query brought, a field of a kind the reader's office never reads leaves empty, and a name
 * an auditor may see masked leaves masked. The rows were chosen before by the database; this holds for each of their fields.
 */
@Injectable()
export class ShowByOffice implements NestInterceptor {
  private readonly answers = new Map<string, AnswerSchema>();
  private schemas: AnswerSchemas = {};
  private readonly plans = new Map<string, AnswerPlan | null>();

  /** @param document of the running routes */
  learn({ paths, components }: OpenAPIObject): void {
    this.schemas = (components?.schemas ?? {}) as AnswerSchemas;
    for (const methods of Object.values(paths))
      for (const { operationId, responses = {} } of Object.values(methods) as Operation[]) {
        const schema = schemaOf(responses);
        if (operationId && schema) this.answers.set(operationId, schema);
      }
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { actor, side } = context.switchToHttp().getRequest<RequestWithActor>();
    const office = actor ? officeOf(actor.role, side ?? null) : null;
    const plan = office && this.planOf(context.getHandler().name, office);
    return plan ? next.handle().pipe(map((answer) => shownBy(plan, answer))) : next.handle();
  }

  private planOf(operation: string, office: Office): AnswerPlan | null {
    const key = `${operation} ${office}`;
    const known = this.plans.get(key);
    if (known !== undefined) return known;
    const schema = this.answers.get(operation);
    const plan = schema ? planFor(this.schemas, schema, office) : null;
    this.plans.set(key, plan);
    return plan;
  }
}

function schemaOf(responses: Readonly<Record<string, unknown>>): AnswerSchema | undefined {
  for (const [status, response] of Object.entries(responses)) {
    if (!status.startsWith('2')) continue;
    const { content } = response as { content?: Readonly<Record<string, { schema?: AnswerSchema }>> };
    return content?.['application/json']?.schema;
  }
  return undefined;
}
