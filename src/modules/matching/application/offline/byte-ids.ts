/** Numbers distinct ids given as bytes, without making a string of each: twenty million lines would make twenty million. */
export class ByteIds {
  private bytes = new Uint8Array(1 << 16);
  private ends = new Int32Array(1 << 10);
  private table = new Int32Array(1 << 12).fill(-1);
  private hashes = new Int32Array(1 << 10);
  count = 0;

  /** Number of the id in buffer[from, to); a new one if `add`, otherwise -1 when unknown. */
  of(buffer: Uint8Array, from: number, to: number, add: boolean): number {
    let hash = 0x811c9dc5 | 0;
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ buffer[i]!, 0x01000193);
    hash ^= hash >>> 15;
    const mask = this.table.length - 1;
    let at = hash & mask;
    for (let id = this.table[at]!; id >= 0; id = this.table[at]!) {
      if (this.hashes[id] === hash && this.equals(id, buffer, from, to)) return id;
      at = (at + 1) & mask;
    }
    if (!add) return -1;
    this.table[at] = this.count;
    return this.store(buffer, from, to, hash);
  }

  name(id: number): string {
    return Buffer.from(this.bytes.buffer, this.start(id), this.ends[id]! - this.start(id)).toString('utf8');
  }

  private start(id: number): number {
    return id === 0 ? 0 : this.ends[id - 1]!;
  }

  private equals(id: number, buffer: Uint8Array, from: number, to: number): boolean {
    const start = this.start(id);
    if (this.ends[id]! - start !== to - from) return false;
    for (let i = from, j = start; i < to; i++, j++) if (this.bytes[j] !== buffer[i]) return false;
    return true;
  }

  private store(buffer: Uint8Array, from: number, to: number, hash: number): number {
    const id = this.count++;
    const start = this.start(id);
    const end = start + to - from;
    if (end > this.bytes.length) this.bytes = grown(this.bytes, new Uint8Array(2 * end));
    if (id >= this.ends.length) {
      this.ends = grown(this.ends, new Int32Array(2 * id));
      this.hashes = grown(this.hashes, new Int32Array(2 * id));
    }
    this.bytes.set(buffer.subarray(from, to), start);
    this.ends[id] = end;
    this.hashes[id] = hash;
    if (2 * this.count > this.table.length) this.rehash();
    return id;
  }

  private rehash(): void {
    const table = new Int32Array(4 * this.table.length).fill(-1);
    const mask = table.length - 1;
    for (let id = 0; id < this.count; id++) {
      let at = this.hashes[id]! & mask;
      while (table[at]! >= 0) at = (at + 1) & mask;
      table[at] = id;
    }
    this.table = table;
  }
}

function grown<T extends Uint8Array | Int32Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}
