// How large and how intricate a request may be. Validation costs the number of keys times the number of rules, for everybody who
// shares the process; so that number is known before anything is parsed.
import { SetMetadata } from '@nestjs/common';
import { defineError } from '../../kernel/errors/index.js';

export interface BodyLimits {
  readonly bytes: number;
  readonly depth: number;
  /** Keys of one object, and of the whole body. */
  readonly keys: number;
  readonly allKeys: number;
  /** Elements of one array, and of the whole body. */
  readonly elements: number;
  readonly allElements: number;
  /** Bytes of one text. */
  readonly textBytes: number;
  /** Fields of a form. */
  readonly fields: number;
}

/** Most routes: the largest are lists of 500 acts, and of some thousand ids. */
export const USUAL_BODY: BodyLimits = {
  bytes: 100 * 1024,
  depth: 12,
  keys: 200,
  allKeys: 4_000,
  elements: 3_000,
  allElements: 4_000,
  textBytes: 64 * 1024,
  fields: 2_500,
};

/** Signing in and proving who one is: a handful of short fields, from whoever reaches the port. */
export const SMALL_BODY: BodyLimits = {
  bytes: 4 * 1024,
  depth: 4,
  keys: 20,
  allKeys: 40,
  elements: 20,
  allElements: 20,
  textBytes: 2 * 1024,
  fields: 20,
};

/** More parameters than any route has. */
export const MAX_QUERY_PARAMETERS = 60;

/** Fastify's own key for what belongs to a route (`@RouteConfig` of Nest sets the same). */
const ROUTE_CONFIG = '__fastify_route_config__';

/** Limits of one route. @see USUAL_BODY for all others */
export const LimitBody = (bodyLimits: BodyLimits): MethodDecorator =>
  SetMetadata(ROUTE_CONFIG, { bodyLimits });

export const bodyTooIntricate = defineError('invalid', 'BODY_TOO_INTRICATE', {
  zh: '提交的内容层次或项目过多',
  en: 'The request holds too many fields, elements or levels',
});
