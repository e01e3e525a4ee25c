import { leafHash, merkleRoot } from './merkle.js';

const lines = (count: number): Buffer[] => Array.from({ length: count }, (_, at) => leafHash(`line ${at}`));

describe('merkle root', () => {
  it('changes with every leaf, their order and their number', () => {
    for (const count of [1, 2, 3, 7, 8]) {
      const root = merkleRoot(lines(count));
      for (let at = 0; at < count; at += 1) {
        const bent = lines(count);
        bent[at] = leafHash('other');
        expect(merkleRoot(bent).equals(root)).toBe(false);
      }
      if (count > 1) expect(merkleRoot(lines(count).reverse()).equals(root)).toBe(false);
      expect(merkleRoot(lines(count + 1)).equals(root)).toBe(false);
    }
  });

  it('knows the tree of one leaf and of two from its definition', () => {
    const [a, b] = [leafHash('a'), leafHash('b')];
    expect(a.toString('hex')).toBe('022a6979e6dab7aa5ae4c3e5e45f7e977112a7e63593820dbec1ec738a24f93c');
    expect(merkleRoot([a]).equals(a)).toBe(true);
    expect(merkleRoot([a, b]).equals(leafHash('a'))).toBe(false);
  });
});
