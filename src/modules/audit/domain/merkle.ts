// Merkle tree over lines of text as in RFC 6962: leaves and nodes are hashed with different first bytes, so that no node can
// pass for a leaf.
import { createHash } from 'node:crypto';

const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

export function leafHash(line: string): Buffer {
  return createHash('sha256').update(LEAF).update(line).digest();
}

/** Root of the leaves in their order. An odd one at the end goes up as it is. @throws when there are none */
export function merkleRoot(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) throw new Error('a tree needs a leaf');
  let level = leaves;
  while (level.length > 1) {
    const above: Buffer[] = [];
    for (let at = 0; at < level.length; at += 2) {
      const [left, right] = [level[at]!, level[at + 1]];
      above.push(right ? createHash('sha256').update(NODE).update(left).update(right).digest() : left);
    }
    level = above;
  }
  return level[0]!;
}
