import lifecycles from '../lifecycles.en.data.json' with { type: 'json' };

/** Words every screen may use. */
export * from './acts';
export * from './app';
export * from './batches';
export * from './offline';
export * from './people';
export * from './placements';
export * from './session';
export * from './views';
export * from './who';

export const { state, move, reason } = lifecycles;
