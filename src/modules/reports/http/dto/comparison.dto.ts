import { ApiProperty } from '@nestjs/swagger';
import type { NamedComparison } from '../../application/compare-lists.service.js';
import {
  type FieldDifference,
  NUMBERS_READ,
  type NumbersRead,
  type PairedPerson,
} from '../../domain/compare-lists.js';

export class FieldDifferenceResponse implements FieldDifference {
  @ApiProperty() field: string;
  @ApiProperty() here: string;
  @ApiProperty() there: string;
}

export class PairedPersonResponse implements PairedPerson {
  @ApiProperty({ description: 'Of our list' }) id: string;
  @ApiProperty({ description: 'Of their workbook, 1-based' }) row: number;
  @ApiProperty({ enum: ['id', 'name'], description: 'What the two were recognised by' }) by: 'id' | 'name';
  @ApiProperty({ type: [FieldDifferenceResponse] }) differences: FieldDifferenceResponse[];
}

export class ComparisonResponse implements NamedComparison {
  @ApiProperty() here: number;
  @ApiProperty() there: number;
  @ApiProperty({
    enum: NUMBERS_READ,
    description:
      'Whether the column of ID numbers was looked at: not where the reader’s side reads none, nor beyond a day’s limit; then by name and township alone',
  })
  numbers: NumbersRead;
  @ApiProperty({ type: [PairedPersonResponse] }) both: PairedPersonResponse[];
  @ApiProperty({ type: [String] }) onlyHere: string[];
  @ApiProperty({ type: [Number], description: 'Rows of their workbook' }) onlyThere: number[];
  @ApiProperty({ type: [Number], description: 'Rows that name somebody a second time' }) twiceThere: number[];
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Of our side, by id; whom the reader’s side may not read is absent',
  })
  names: Record<string, string>;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Of their side, by row',
  })
  rowNames: Record<string, string>;
}

export const toComparison = (found: NamedComparison): ComparisonResponse => ({
  ...found,
  both: found.both.map((one) => ({ ...one, differences: [...one.differences] })),
  onlyHere: [...found.onlyHere],
  onlyThere: [...found.onlyThere],
  twiceThere: [...found.twiceThere],
});
