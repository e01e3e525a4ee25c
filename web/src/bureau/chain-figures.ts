/**
 * The figures of the overview in the order of the road; `path` is the name the report opens its list by, `of` the figure it
 * is a part of.
 */
export const CHAIN = [
  { path: 'fair.intents', word: 'intents' },
  { path: 'fair.intentsPoor', word: 'intentsPoor', of: 'intents' },
  { path: 'pool.persons', word: 'pool' },
  { path: 'candidatesForMedical', word: 'candidates' },
  { path: 'medical.total.examined', word: 'examined', of: 'candidates' },
  { path: 'medical.total.fit', word: 'fit', of: 'examined' },
  { path: 'batch1.rostered', word: 'rostered' },
  { path: 'batch1.boarded', word: 'boarded', of: 'rostered' },
  { path: 'batch1.arrived', word: 'arrived', of: 'boarded' },
  { path: 'batch1.startedConfirmed', word: 'started', of: 'arrived' },
  { path: 'batch1.notStartedOrUnconfirmed', word: 'unconfirmed', of: 'arrived' },
  { path: 'batches2to4.persons', word: 'later' },
  { path: 'starts2017.personTimes', word: 'past' },
  { path: 'cumulativeUniquePoorLonggang.byConfirmedStart', word: 'people' },
] as const satisfies readonly { path: string; word: string; of?: string }[];

export type ChainFigure = (typeof CHAIN)[number];

/** Figures as the service tells them: a tree of names with numbers at its ends. */
export type FigureTree = { [key: string]: FigureTree | number | string };

export function at(figures: FigureTree | undefined, path: string): number | undefined {
  let here: FigureTree | number | string | undefined = figures;
  for (const part of path.split('.')) here = typeof here === 'object' ? here[part] : undefined;
  return typeof here === 'number' ? here : undefined;
}

/** The whole a figure is a part of, with its own number. */
export function wholeOf(figures: FigureTree, figure: ChainFigure) {
  const whole = CHAIN.find(({ word }) => 'of' in figure && word === figure.of);
  const value = whole && at(figures, whole.path);
  return whole && value !== undefined ? { word: whole.word, value } : undefined;
}
