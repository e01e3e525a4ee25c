import { useSyncExternalStore } from 'react';

const watch = (query: string) => {
  const list = window.matchMedia(query);
  return {
    subscribe: (changed: () => void) => {
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    read: () => list.matches,
  };
};
const phone = watch('(max-width: 720px)');
const dark = watch('(prefers-color-scheme: dark)');

export const usePhone = (): boolean => useSyncExternalStore(phone.subscribe, phone.read);

const CHOICE = 'appearance';
type Appearance = 'system' | 'light' | 'dark';
let appearance = (localStorage.getItem(CHOICE) as Appearance | null) ?? 'system';
const listeners = new Set<() => void>();

export function chooseAppearance(next: Appearance): void {
  appearance = next;
  localStorage.setItem(CHOICE, next);
  for (const listener of listeners) listener();
}

const readDark = () => (appearance === 'system' ? dark.read() : appearance === 'dark');

export const useDark = (): boolean =>
  useSyncExternalStore((changed) => {
    listeners.add(changed);
    const stop = dark.subscribe(changed);
    return () => {
      listeners.delete(changed);
      stop();
    };
  }, readDark);
