import { placementLifecycle, type PlacementState } from '../../placements/index.js';
import { afterTransition, mayReserve } from './reservation.js';

const STATES = Object.keys(placementLifecycle.states) as PlacementState[];

describe('a seat kept for somebody who is not ready', () => {
  it('is kept while the person is on the way there, and for nobody else', () => {
    expect(STATES.filter(mayReserve)).toEqual(['accepted', 'medical']);
    expect(STATES.filter((state) => afterTransition(state) === 'keep')).toEqual(['accepted', 'medical']);
  });

  it('becomes a place on the list from ready alone, and is free again in every other state', () => {
    expect(STATES.filter((state) => afterTransition(state) === 'list')).toEqual(['ready']);
    expect(STATES.filter((state) => afterTransition(state) === 'off_the_road')).toHaveLength(
      STATES.length - 3,
    );
  });
});
