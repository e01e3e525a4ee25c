/** Tree nodes by distance, nearest on top; a node may lie in it several times, the nearest copy counts. */
export class NodeHeap {
  private readonly nodes: number[] = [];
  private readonly distances: number[] = [];

  clear(): void {
    this.nodes.length = this.distances.length = 0;
  }

  get nearest(): number {
    return this.distances.length > 0 ? this.distances[0]! : Infinity;
  }

  push(node: number, distance: number): void {
    const { nodes, distances } = this;
    let at = nodes.length;
    nodes.push(node);
    distances.push(distance);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (distances[parent]! <= distance) break;
      nodes[at] = nodes[parent]!;
      distances[at] = distances[parent]!;
      at = parent;
    }
    nodes[at] = node;
    distances[at] = distance;
  }

  pop(): number {
    const { nodes, distances } = this;
    const top = nodes[0]!;
    const node = nodes.pop()!;
    const distance = distances.pop()!;
    const size = nodes.length;
    if (size === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && distances[child + 1]! < distances[child]!) child++;
      if (distances[child]! >= distance) break;
      nodes[at] = nodes[child]!;
      distances[at] = distances[child]!;
      at = child;
    }
    nodes[at] = node;
    distances[at] = distance;
    return top;
  }
}
