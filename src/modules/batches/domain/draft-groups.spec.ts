import fc from 'fast-check';
import { companionGroups, draftOrder, type ReadyPerson } from './draft-groups.js';

const person = (name: string, employer: string, stop: string): ReadyPerson => ({
  placementId: `p-${name}`,
  seekerId: name,
  employer,
  stop,
});
const names = (people: readonly ReadyPerson[]): string => people.map(({ seekerId }) => seekerId).join('');

describe('a draft', () => {
  const people = [
    person('a', '乙厂', '城厢镇'),
    person('b', '甲厂', '百都乡'),
    person('c', '甲厂', '城厢镇'),
    person('d', '乙厂', '城厢镇'),
    person('e', '甲厂', '百都乡'),
  ];

  it('seats by employer and pick-up point, companions side by side', () => {
    expect(names(draftOrder(companionGroups(people, []), 9))).toBe('adcbe');
    expect(names(draftOrder(companionGroups(people, [['a', 'e']]), 9))).toBe('aedcb');
  });

  it('takes companions together or not at all, and lets the next smaller group in', () => {
    const pairs = [['a', 'b']] as const;
    expect(names(draftOrder(companionGroups(people, pairs), 1))).toBe('c');
    expect(names(draftOrder(companionGroups(people, pairs), 2))).toBe('ab');
  });

  it('ignores a companion who is not ready', () => {
    expect(companionGroups(people, [['a', 'gone']])).toHaveLength(5);
  });

  it('never takes more than there is room, parts nobody and names nobody twice', () => {
    const stops = fc.constantFrom('甲', '乙', '丙');
    const many = fc.array(fc.tuple(stops, stops), { maxLength: 30 });
    const links = fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { maxLength: 20 });
    fc.assert(
      fc.property(many, links, fc.nat(35), (list, pairs, room) => {
        const all = list.map(([employer, stop], index) => person(`n${index}`, employer, stop));
        const groups = companionGroups(
          all,
          pairs.map(([one, other]) => [`n${one}`, `n${other}`]),
        );
        const drafted = draftOrder(groups, room);
        const ids = drafted.map(({ seekerId }) => seekerId);
        expect(ids.length).toBeLessThanOrEqual(room);
        expect(new Set(ids).size).toBe(ids.length);
        for (const group of groups) {
          const places = group.map(({ seekerId }) => ids.indexOf(seekerId)).sort((a, b) => a - b);
          expect(places[0] === -1 ? places.at(-1) : places.at(-1)! - places[0]! + 1).toBe(
            places[0] === -1 ? -1 : group.length,
          );
        }
      }),
      { numRuns: 200 },
    );
  });
});
