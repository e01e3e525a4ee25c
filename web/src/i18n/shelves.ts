import type { Shelf, Shelves } from './words';

export type Language = 'zh' | 'en';

const SHELVES: Record<Language, { [S in Shelf]: () => Promise<Shelves[S]> }> = {
  zh: {
    shared: () => import('./zh/shared'),
    field: () => import('./zh/field'),
    desk: () => import('./zh/desk'),
  },
  en: {
    shared: () => import('./en/shared'),
    field: () => import('./en/field'),
    desk: () => import('./en/desk'),
  },
};

export const readShelf = (spoken: Language, shelf: Shelf): Promise<Shelves[Shelf]> =>
  SHELVES[spoken][shelf]();

const CHOSEN = 'language';
export const chosenLanguage = (): Language => (localStorage.getItem(CHOSEN) === 'en' ? 'en' : 'zh');
export const keepLanguage = (spoken: Language): void => localStorage.setItem(CHOSEN, spoken);
