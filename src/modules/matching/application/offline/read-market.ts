import type { PairGraph } from '../../domain/solver/pair-graph.js';
import { ByteIds } from './byte-ids.js';
import { readCsv, sizeOf, wholeNumber, type CsvLine } from './csv-lines.js';
import { MarketFileError } from './market-file-error.js';

export interface OfflineMarket {
  readonly graph: PairGraph;
  readonly tier: Uint8Array;
  readonly tiers: number;
  readonly seekers: ByteIds;
  readonly vacancies: ByteIds;
  readonly edges: number;
}

export const MAX_VACANCIES = 65_535;
export const MAX_WEIGHT = 65_535;
const MAX_SEATS = 1_000_000;
const MAX_TIERS = 8;

export function readMarket(seatsFile: string, edgesFile: string): OfflineMarket {
  const vacancies = new ByteIds();
  const seats: number[] = [];
  readCsv(seatsFile, ['vacancy', 'seats'], (line) => {
    const known = vacancies.count;
    const id = idOf(seatsFile, line, 0, vacancies, true);
    if (id < known) throw new MarketFileError(seatsFile, line.line, 'the vacancy is listed twice');
    if (known === MAX_VACANCIES)
      throw new MarketFileError(seatsFile, line.line, `more than ${MAX_VACANCIES} vacancies`);
    const count = wholeNumber(line, 1);
    if (count < 0)
      throw new MarketFileError(seatsFile, line.line, 'seats must be a whole number of at least 0');
    if (count > MAX_SEATS) throw new MarketFileError(seatsFile, line.line, `more than ${MAX_SEATS} seats`);
    seats.push(count);
  });
  return readEdges(edgesFile, vacancies, Int32Array.from(seats));
}

function readEdges(file: string, vacancies: ByteIds, seats: Int32Array): OfflineMarket {
  const seekers = new ByteIds();
  const edges = new EdgeColumns(Math.ceil(sizeOf(file) / 12) + 16);
  let tier = new Uint8Array(1024).fill(255);
  let tiers = 1;
  readCsv(file, ['seeker', 'vacancy', 'weight', 'tier'], (line) => {
    const s = idOf(file, line, 0, seekers, true);
    const v = idOf(file, line, 1, vacancies, false);
    if (v < 0) throw new MarketFileError(file, line.line, 'the vacancy is not in the seats file');
    const weight = wholeNumber(line, 2);
    if (weight < 0 || weight > MAX_WEIGHT) {
      throw new MarketFileError(file, line.line, `the weight must be a whole number from 0 to ${MAX_WEIGHT}`);
    }
    const own = wholeNumber(line, 3);
    if (own < 0 || own >= MAX_TIERS) {
      throw new MarketFileError(
        file,
        line.line,
        `the tier must be a whole number from 0 to ${MAX_TIERS - 1}`,
      );
    }
    if (s >= tier.length) {
      const more = new Uint8Array(2 * s).fill(255);
      more.set(tier);
      tier = more;
    }
    if (tier[s] !== 255 && tier[s] !== own)
      throw new MarketFileError(file, line.line, 'the seeker has another tier above');
    tier[s] = own;
    tiers = Math.max(tiers, own + 1);
    edges.add(s, v, weight, line.line);
  });
  const graph = edges.toGraph(file, seekers.count, seats);
  return { graph, tier: tier.slice(0, seekers.count), tiers, seekers, vacancies, edges: edges.count };
}

function idOf(file: string, line: CsvLine, field: number, ids: ByteIds, add: boolean): number {
  const from = line.starts[field]!;
  const to = line.ends[field]!;
  if (to <= from) throw new MarketFileError(file, line.line, 'an id is empty');
  return ids.of(line.buffer, from, to, add);
}

class EdgeColumns {
  count = 0;
  private readonly seeker: Int32Array;
  private readonly post: Uint16Array;
  private readonly weight: Uint16Array;
  private ordered = true;
  /** lines that hold no pair lie before these pair numbers */
  private readonly gaps: { at: number; line: number }[] = [];
  private nextLine = 2;

  constructor(most: number) {
    this.seeker = new Int32Array(most);
    this.post = new Uint16Array(most);
    this.weight = new Uint16Array(most);
  }

  add(seeker: number, post: number, weight: number, line: number): void {
    if (line !== this.nextLine) this.gaps.push({ at: this.count, line });
    this.nextLine = line + 1;
    if (this.count > 0 && seeker < this.seeker[this.count - 1]!) this.ordered = false;
    this.seeker[this.count] = seeker;
    this.post[this.count] = post;
    this.weight[this.count++] = weight;
  }

  toGraph(file: string, seekers: number, seats: Int32Array): PairGraph {
    const start = new Int32Array(seekers + 1);
    for (let i = 0; i < this.count; i++) start[this.seeker[i]! + 1]!++;
    for (let s = 0; s < seekers; s++) start[s + 1]! += start[s]!;
    let post: Uint16Array = this.post.subarray(0, this.count);
    let score: Uint16Array = this.weight.subarray(0, this.count);
    if (!this.ordered) {
      const next = start.slice(0, seekers);
      post = new Uint16Array(this.count);
      score = new Uint16Array(this.count);
      for (let i = 0; i < this.count; i++) {
        const at = next[this.seeker[i]!]!++;
        post[at] = this.post[i]!;
        score[at] = this.weight[i]!;
      }
    }
    const rowStart = start.slice(0, seekers);
    const rowEnd = start.slice(1);
    const lastSeeker = new Int32Array(seats.length).fill(-1);
    for (let s = 0; s < seekers; s++) {
      for (let i = rowStart[s]!; i < rowEnd[s]!; i++) {
        if (lastSeeker[post[i]!] === s)
          throw new MarketFileError(file, this.secondLine(s, post[i]!), 'the pair is listed twice');
        lastSeeker[post[i]!] = s;
      }
    }
    return { seekers, posts: seats.length, rowStart, rowEnd, post, score, seats };
  }

  private secondLine(seeker: number, post: number): number {
    let seen = 0;
    for (let i = 0; i < this.count; i++) {
      if (this.seeker[i] === seeker && this.post[i] === post && ++seen === 2) return this.lineOf(i);
    }
    return 0;
  }

  private lineOf(edge: number): number {
    const gap = this.gaps.findLast(({ at }) => at <= edge);
    return gap ? gap.line + edge - gap.at : edge + 2;
  }
}
