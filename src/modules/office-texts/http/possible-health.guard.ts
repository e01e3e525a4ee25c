import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { findPossibleHealthWords } from '../../../kernel/values/index.js';
import type { Actor, RequestWithActor } from '../../../platform/access/index.js';
import { takesAnyWords, takesHealthWords } from '../../../platform/http/index.js';
import { OfficeTexts } from '../application/office-texts.service.js';
import { PERSON_TEXT_PROPERTIES, textMayBeHealth } from '../domain/office-text.js';

/** The writer has looked at the words and says that they are not about health. */
export const CONFIRMED_HEADER = 'x-not-about-health';

type Command = RequestWithActor & { body?: unknown };

/**
 * Words about a person are taken for health where the rule is unsure: the writer is asked, and what they confirm is read by
 * their own office only (个人信息保护法 arts. 28–29). It works before the body is validated and puts the mark in place of the text.
 */
@Injectable()
export class PossibleHealthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly texts: OfficeTexts,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (takesAnyWords(this.reflector, context) || takesHealthWords(this.reflector, context)) return true;
    const request = context.switchToHttp().getRequest<Command>();
    if (!request.actor || typeof request.body !== 'object' || request.body === null) return true;
    const confirmed = request.headers[CONFIRMED_HEADER] === 'yes';
    await this.look(request.body, '', { actor: request.actor, confirmed });
    return true;
  }

  private async look(value: object, path: string, by: { actor: Actor; confirmed: boolean }): Promise<void> {
    for (const [name, inner] of Object.entries(value)) {
      const at = path ? `${path}.${name}` : name;
      const owner = value as Record<string, unknown>;
      if (typeof inner === 'object' && inner !== null) {
        if (PERSON_TEXT_PROPERTIES.has(name) && isTexts(inner)) owner[name] = await this.each(inner, at, by);
        else await this.look(inner as object, at, by);
      } else if (typeof inner === 'string' && PERSON_TEXT_PROPERTIES.has(name))
        owner[name] = await this.one(inner, at, by);
    }
  }

  private async each(
    texts: readonly string[],
    at: string,
    by: { actor: Actor; confirmed: boolean },
  ): Promise<string[]> {
    const kept: string[] = [];
    for (const text of texts) kept.push(await this.one(text, at, by));
    return kept;
  }

  private async one(
    text: string,
    field: string,
    { actor, confirmed }: { actor: Actor; confirmed: boolean },
  ): Promise<string> {
    const words = findPossibleHealthWords(text);
    if (words.length === 0) return text;
    if (!confirmed) throw textMayBeHealth({ field, words });
    return this.texts.setAside(actor, text, field);
  }
}

const isTexts = (value: object): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
