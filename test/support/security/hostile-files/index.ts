import { Dice } from '../random.js';
import { archives } from './archives.js';
import { disguises } from './disguises.js';
import type { HostileFile } from './hostile-file.js';
import { markup } from './markup.js';
import { registers } from './registers.js';
import { sheets } from './sheets.js';
import { texts } from './texts.js';

export type { HostileFile } from './hostile-file.js';

/**
 * Files that would harm a careless reader, the same for the same seed.
 * @param sink an address that must never be called
 */
export function hostileFiles(sink: string, seed = 1): HostileFile[] {
  const dice = new Dice(seed);
  return [
    ...archives(dice),
    ...markup(sink),
    ...sheets(),
    ...registers(sink),
    ...texts(dice),
    ...disguises(),
  ];
}
