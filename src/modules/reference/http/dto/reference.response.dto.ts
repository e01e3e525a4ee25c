import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { LocalizedText } from '../../../../kernel/errors/index.js';
import type { Area } from '../../domain/areas/areas.js';
import type { CalendarDay } from '../../domain/calendar/regional-calendar.js';
import type { CodeEntry } from '../../domain/codes/code-entry.js';
import type { HazardFactor } from '../../domain/hazards/hazard-factor.js';
import type { MinimumWage } from '../../domain/wages/minimum-wages.js';

export class BilingualText implements LocalizedText {
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}

export class FormerNameResponse {
  @ApiProperty() code: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: [Number], description: 'Years of the division lists it stands in' })
  listedIn: number[];
}

export class AreaResponse {
  @ApiProperty() code: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: ['province', 'city', 'county', 'township', 'village'] }) level: string;
  @ApiProperty({ nullable: true, type: String }) parent: string | null;
  @ApiProperty({ type: [Number], description: 'Years of the division lists it stands in' })
  listedIn: number[];
  @ApiProperty({ type: [FormerNameResponse] }) formerly: FormerNameResponse[];
  @ApiPropertyOptional({ description: 'Who runs it, where not the district of its code' }) runBy?: string;
}

export class AreaList {
  @ApiProperty({ type: [AreaResponse] }) items: AreaResponse[];
}

export class CodeResponse {
  @ApiProperty() code: string;
  @ApiProperty({ type: BilingualText }) name: BilingualText;
}

export class CodeList {
  @ApiProperty({ type: [CodeResponse] }) items: CodeResponse[];
}

export class HazardResponse {
  @ApiProperty() code: string;
  @ApiProperty({ type: BilingualText }) name: BilingualText;
  @ApiProperty({ description: 'Section of GBZ 188' }) section: string;
  @ApiProperty({ type: [String] }) synonyms: string[];
  @ApiProperty({ type: [BilingualText] }) items: BilingualText[];
  @ApiProperty({ type: [CodeResponse] }) contraindications: CodeResponse[];
}

export class HazardList {
  @ApiProperty({ example: 'GBZ 188-2014' }) edition: string;
  @ApiProperty({ type: [HazardResponse] }) items: HazardResponse[];
}

export class CalendarDayResponse {
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty() working: boolean;
  @ApiProperty({ description: 'false: known from the lunar date, notice not seen' }) certain: boolean;
  @ApiPropertyOptional({ type: BilingualText }) name?: BilingualText;
}

export class CalendarResponse {
  @ApiProperty({ type: [CalendarDayResponse] }) items: CalendarDayResponse[];
}

export class MinimumWageResponse {
  @ApiProperty() area: string;
  @ApiProperty({ format: 'date' }) from: string;
  @ApiProperty({ description: 'Yuan a month, full time' }) monthly: number;
  @ApiPropertyOptional({ description: 'Yuan an hour, part time' }) hourly?: number;
  @ApiProperty({ description: 'false: to be checked against the notice' }) certain: boolean;
}

export class MinimumWageList {
  @ApiProperty({ type: [MinimumWageResponse] }) items: MinimumWageResponse[];
}

export function toArea(area: Area): AreaResponse {
  return {
    ...area,
    listedIn: [...area.listedIn],
    formerly: area.formerly.map((former) => ({ ...former, listedIn: [...former.listedIn] })),
  };
}

export function toCode({ code, name }: CodeEntry): CodeResponse {
  return { code, name };
}

export function toHazard(factor: HazardFactor): HazardResponse {
  const { code, name, section } = factor;
  return {
    code,
    name,
    section,
    synonyms: [...factor.synonyms],
    items: [...factor.items],
    contraindications: factor.contraindications.map((each) => toCode(each)),
  };
}

export function toDay({ date, working, certain, name }: CalendarDay): CalendarDayResponse {
  return { date, working, certain, ...(name === undefined ? {} : { name }) };
}

export function toWage(wage: MinimumWage): MinimumWageResponse {
  return { ...wage };
}
