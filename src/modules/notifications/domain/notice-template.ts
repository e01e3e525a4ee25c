/**
 * The words of a notice. Each module declares its own in `application/<module>.notices.ts`; a name declared twice stops
 * the process at load.
 */
import type { LocalizedText } from '../../../kernel/errors/index.js';

export type NoticeParams = Readonly<Record<string, string | number>>;
export type NoticeWords = (params: NoticeParams) => string;

export interface NoticeTemplate {
  /** `<module>.<what-happened>`, e.g. `placements.offer-made`. */
  readonly name: string;
  readonly zh: NoticeWords;
  readonly en: NoticeWords;
  /**
   * Said instead on a phone that others share, and in groups. Without it such a recipient is told by a person when the
   * usual text has words that are not for others.
   */
  readonly shared?: { readonly zh: NoticeWords; readonly en: NoticeWords };
  /** May break quiet hours. */
  readonly urgent?: boolean;
}

const templates = new Map<string, NoticeTemplate>();

/** @throws when the name is taken or the words of a language are missing */
export function defineNotice(template: NoticeTemplate): NoticeTemplate {
  if (templates.has(template.name)) throw new Error(`notice ${template.name} is declared twice`);
  const errors = validateTemplate(template);
  if (errors.length > 0) throw new Error(`notice ${template.name}: ${errors.join('; ')}`);
  templates.set(template.name, template);
  return template;
}

export function noticeTemplate(name: string): NoticeTemplate | undefined {
  return templates.get(name);
}

/** Every declared template, by name. */
export function declaredNotices(): readonly NoticeTemplate[] {
  return [...templates.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Rendered with every parameter present, each language must say something, and Chinese must be Chinese. */
function validateTemplate({ zh, en, shared }: NoticeTemplate): string[] {
  const any: NoticeParams = new Proxy({}, { get: () => '1' });
  const pairs = [{ zh, en }, ...(shared ? [shared] : [])];
  return pairs.flatMap((pair) => [
    ...(/\p{Script=Han}/u.test(pair.zh(any)) ? [] : ['the Chinese text is missing']),
    ...(/[A-Za-z]{2}/.test(pair.en(any)) ? [] : ['the English text is missing']),
  ]);
}

export interface RenderedNotice {
  readonly text: LocalizedText;
  readonly shared: LocalizedText | null;
}

/** @throws an Error naming a parameter the template asks for and the sender left out */
export function render(template: NoticeTemplate, params: NoticeParams = {}): RenderedNotice {
  const strict = new Proxy(params, {
    get(target, name: string) {
      if (!Object.hasOwn(target, name)) throw new Error(`notice ${template.name} lacks parameter ${name}`);
      return target[name];
    },
  });
  const { zh, en, shared } = template;
  return {
    text: { zh: zh(strict), en: en(strict) },
    shared: shared ? { zh: shared.zh(strict), en: shared.en(strict) } : null,
  };
}
