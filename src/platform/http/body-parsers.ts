import { parse as parseForm } from 'node:querystring';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type BodyLimits, bodyTooIntricate, MAX_QUERY_PARAMETERS, USUAL_BODY } from './body-limits.js';
import { checkJsonShape } from './json-shape.js';

const AMPERSAND = 0x26;

/** Fastify answers 413 for it; so does the problem filter. */
class BodyTooLarge extends Error {
  readonly statusCode = 413;
}

function limitsOf(request: FastifyRequest): BodyLimits {
  return (request.routeOptions.config as { bodyLimits?: BodyLimits }).bodyLimits ?? USUAL_BODY;
}

function formFields(body: Buffer, limits: BodyLimits): unknown {
  let fields = 1;
  for (const byte of body) if (byte === AMPERSAND) fields += 1;
  if (fields > limits.fields) throw bodyTooIntricate({ limit: 'fields', most: limits.fields });
  return parseForm(body.toString());
}

function parametersOf(url: string): number {
  const at = url.indexOf('?');
  return at < 0 ? 0 : url.slice(at).split('&', MAX_QUERY_PARAMETERS + 1).length;
}

/**
 * The only readers of request bodies: JSON, and the forms of the plain pages. Any other type is refused with 415 before a byte of it
 * is parsed; uploads are registered apart.
 */
export function registerBodyParsers(server: FastifyInstance): void {
  const parseJson = server.getDefaultJsonParser('error', 'error');
  const limited =
    <T>(read: (body: Buffer, limits: BodyLimits) => T) =>
    (request: FastifyRequest, body: Buffer): T => {
      const limits = limitsOf(request);
      if (body.length > limits.bytes) throw new BodyTooLarge();
      return read(body, limits);
    };
  const checkedJson = limited((body, limits) => {
    checkJsonShape(body, limits);
    return body;
  });
  const form = limited(formFields);
  server.removeAllContentTypeParsers();
  server.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      void parseJson(request, checkedJson(request, body).toString(), done);
    } catch (error) {
      done(error as Error);
    }
  });
  server.addContentTypeParser<Buffer>(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer' },
    (request, body, done) => {
      try {
        done(null, form(request, body));
      } catch (error) {
        done(error as Error);
      }
    },
  );
  server.addHook('onRequest', (request, _reply, done) => {
    const many = parametersOf(request.url) > MAX_QUERY_PARAMETERS;
    done(many ? bodyTooIntricate({ limit: 'parameters', most: MAX_QUERY_PARAMETERS }) : undefined);
  });
}
