import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { type CountedFigure, partsOf, stepOf, WordIndex, type WordPart } from '../domain/figure-words.js';
import { FigureWordsRepository, type WordScope } from '../persistence/figure-words.repository.js';

/** Says of every figure what it stands on. */
@Injectable()
export class FigureWords {
  constructor(private readonly words: FigureWordsRepository) {}

  /** Parts of each figure, by code; null for one that stands on nobody's word. */
  async parts(
    tx: Tx,
    scope: WordScope,
    figures: readonly CountedFigure[],
  ): Promise<Map<string, WordPart[] | null>> {
    const index = await this.index(tx, scope, figures);
    return new Map(figures.map((figure) => [figure.code, partsOf(index, figure)]));
  }

  async index(tx: Tx, scope: WordScope, figures: readonly CountedFigure[]): Promise<WordIndex> {
    const ids = new Set(
      figures.flatMap(({ code, of, members }) => (stepOf(code, of) === null ? [] : (members ?? []))),
    );
    return new WordIndex(await tx.withSystemScope(() => this.words.stepsOf(tx, scope, [...ids])));
  }
}
