import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { containsForbiddenHealthTerm, forbiddenHealthTerm } from '../../kernel/values/index.js';

const ALLOWS_HEALTH_TERMS = Symbol('takes any words');

/**
 * Lets a route or controller take words on hepatitis B, pregnancy or HIV: adverts that say 不查乙肝, passwords, and concerns,
 * which keep the matter without the words.
 */
export const AllowsHealthTerms = (): ClassDecorator & MethodDecorator =>
  SetMetadata(ALLOWS_HEALTH_TERMS, true);

const TAKES_HEALTH_WORDS = Symbol('takes health words');

/** For routes whose matter health is, such as a clinic's, or companies and places, not persons: nobody is asked about the words. */
export const TakesHealthWords = (): ClassDecorator & MethodDecorator => SetMetadata(TAKES_HEALTH_WORDS, true);

const isSet =
  (mark: symbol) =>
  (reflector: Reflector, context: ExecutionContext): boolean =>
    reflector.getAllAndOverride<boolean | undefined>(mark, [context.getHandler(), context.getClass()]) ??
    false;
export const takesAnyWords = isSet(ALLOWS_HEALTH_TERMS);
export const takesHealthWords = isSet(TAKES_HEALTH_WORDS);

/** No command carries such words into any field, whatever module it belongs to; the refusal names the field, never the words. */
@Injectable()
export class ForbiddenHealthTermsGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (takesAnyWords(this.reflector, context)) return true;
    const { body } = context.switchToHttp().getRequest<{ body?: unknown }>();
    const field = fieldWith(body, '');
    if (field !== null) throw forbiddenHealthTerm({ field });
    return true;
  }
}

/** Ids, days and numbers: they hold no word, and a list of acts has thousands of them. */
const NO_WORDS = /^[\da-f:.,+\s-]*$/i;

const hasSuchWords = (text: string): boolean => !NO_WORDS.test(text) && containsForbiddenHealthTerm(text);

/** Path of the first text that holds such words; names of properties may hold them too. */
function fieldWith(value: unknown, path: string): string | null {
  if (typeof value === 'string') return hasSuchWords(value) ? path || 'body' : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, inner] of Object.entries(value)) {
    if (hasSuchWords(name)) return path || 'body';
    const found = fieldWith(inner, path ? `${path}.${name}` : name);
    if (found !== null) return found;
  }
  return null;
}
