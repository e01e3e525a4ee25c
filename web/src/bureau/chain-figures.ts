/** The figures of the overview in the order of the road; `path` is the name the report opens its list by. */
export const CHAIN = [
  { path: 'fair.intents', word: 'intents' },
  { path: 'fair.intentsPoor', word: 'intentsPoor' },
  { path: 'pool.persons', word: 'pool' },
  { path: 'candidatesForMedical', word: 'candidates' },
  { path: 'medical.total.examined', word: 'examined' },
  { path: 'medical.total.fit', word: 'fit' },
  { path: 'batch1.rostered', word: 'rostered' },
  { path: 'batch1.boarded', word: 'boarded' },
  { path: 'batch1.arrived', word: 'arrived' },
  { path: 'batch1.startedConfirmed', word: 'started' },
  { path: 'batch1.notStartedOrUnconfirmed', word: 'unconfirmed' },
  { path: 'batches2to4.persons', word: 'later' },
  { path: 'starts2017.personTimes', word: 'past' },
  { path: 'cumulativeUniquePoorLonggang.byConfirmedStart', word: 'people' },
] as const;
