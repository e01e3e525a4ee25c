import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { chosenLanguage, keepLanguage, type Language, readShelf } from './shelves';
import type { Shelf, Source } from './words';

export type { Source } from './words';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Source };
  }
}

const opened = new Set<Shelf>(['shared']);

async function load(spoken: Language): Promise<void> {
  const shelves = await Promise.all([...opened].map((shelf) => readShelf(spoken, shelf)));
  for (const words of shelves) i18next.addResourceBundle(spoken, 'translation', { ...words }, true, true);
}

export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: chosenLanguage(),
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
  });
  await speak(chosenLanguage());
}

export async function speak(spoken: Language): Promise<void> {
  await load(spoken);
  await i18next.changeLanguage(spoken);
  keepLanguage(spoken);
  document.documentElement.lang = spoken === 'zh' ? 'zh-CN' : 'en';
  document.title = i18next.t('app.name');
}

export const language = (): Language => (i18next.language === 'en' ? 'en' : 'zh');

/** Fetches the words of a screen in the language spoken; later changes of language bring them along. */
export async function openWords(shelf: Shelf): Promise<void> {
  if (opened.has(shelf)) return;
  opened.add(shelf);
  await load(language());
}

/** The codes a list of the lifecycles' words has a name for, in the order of the service. */
export const namedCodes = <
  List extends 'state' | 'move' | 'reason',
  Name extends keyof Source[List] & string,
>(
  list: List,
  name: Name,
): (keyof Source[List][Name])[] => {
  const words: Partial<Record<keyof Source[List][Name], string>> = i18next.getResource(
    language(),
    'translation',
    `${list}.${name}`,
  );
  return Object.keys(words) as (keyof Source[List][Name])[];
};

/** The half of a bilingual text of the service that the reader reads. */
export const said = (text: { zh: string; en: string } | null | undefined): string => text?.[language()] ?? '';
