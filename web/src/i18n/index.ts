import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { zh } from './zh';

/** The shape every language must have: a missing key does not compile. */
type Words<T> = { [K in keyof T]: T[K] extends string ? string : Words<T[K]> };
export type Dictionary = Words<typeof zh>;
export type Language = 'zh' | 'en';

const CHOSEN = 'language';
const chosen = (localStorage.getItem(CHOSEN) as Language | null) ?? 'zh';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof zh };
  }
}

async function load(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation'))
    i18next.addResourceBundle('en', 'translation', (await import('./en')).en);
}

export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'zh',
    fallbackLng: 'zh',
    resources: { zh: { translation: zh } },
    interpolation: { escapeValue: false },
  });
  await speak(chosen);
}

export async function speak(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  localStorage.setItem(CHOSEN, language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = i18next.t('app.name');
}

export const language = (): Language => (i18next.language === 'en' ? 'en' : 'zh');

/** The half of a bilingual text of the service that the reader reads. */
export const said = (text: { zh: string; en: string } | null | undefined): string => text?.[language()] ?? '';
