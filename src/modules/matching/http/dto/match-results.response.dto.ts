import { ApiProperty } from '@nestjs/swagger';
import { PageInfo } from '../../../../platform/http/index.js';
import { PAIR_EVALUATIONS, type PairExplained } from '../../application/explain-match.queries.js';

export class TextResponse {
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}

export class MatchPostResponse {
  @ApiProperty({ format: 'uuid' }) vacancyId: string;
  @ApiProperty() title: string;
  @ApiProperty({ format: 'uuid' }) employerId: string;
  @ApiProperty({ type: String, nullable: true }) employerName: string | null;
  @ApiProperty({ description: 'Places free when the plan was made' }) seats: number;
  @ApiProperty() placed: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Lowest score proposed' }) cutOff: number | null;
  @ApiProperty({ type: Number, nullable: true }) price: number | null;
}

export class MatchPostPage extends PageInfo {
  @ApiProperty({ type: [MatchPostResponse] }) items: MatchPostResponse[];
}

export class MatchProposalResponse {
  @ApiProperty() rank: number;
  @ApiProperty({ format: 'uuid' }) seekerId: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null to those who may not see the person yet' })
  seekerName: string | null;
  @ApiProperty() areaCode: string;
  @ApiProperty({ format: 'uuid' }) vacancyId: string;
  @ApiProperty({ type: String, nullable: true }) title: string | null;
  @ApiProperty({ type: String, nullable: true }) employerName: string | null;
  @ApiProperty({ description: '0 goes first' }) tier: number;
  @ApiProperty() score: number;
  @ApiProperty({ type: Object, additionalProperties: { type: 'number' } }) parts: Readonly<
    Record<string, number>
  >;
  @ApiProperty({ type: [String], description: 'What speaks for it, strongest first' })
  reasons: readonly string[];
  @ApiProperty({ type: TextResponse }) because: TextResponse;
  @ApiProperty({ type: Number, nullable: true }) price: number | null;
  @ApiProperty() pinned: boolean;
  @ApiProperty({ format: 'date' }) startsOn: string;
  @ApiProperty({ type: String, nullable: true }) decision: string | null;
  @ApiProperty({ type: String, nullable: true }) decisionReason: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) placementId: string | null;
}

export class MatchProposalPage extends PageInfo {
  @ApiProperty({ type: [MatchProposalResponse] }) items: MatchProposalResponse[];
}

export class WhyNotResponse {
  @ApiProperty() verdict: string;
  @ApiProperty({ type: TextResponse }) text: TextResponse;
}

export class MatchUnplacedResponse {
  @ApiProperty({ format: 'uuid' }) seekerId: string;
  @ApiProperty({ type: String, nullable: true }) seekerName: string | null;
  @ApiProperty() areaCode: string;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) bestVacancyId: string | null;
  @ApiProperty({ type: WhyNotResponse }) why: WhyNotResponse;
}

export class MatchUnplacedPage extends PageInfo {
  @ApiProperty({ type: [MatchUnplacedResponse] }) items: MatchUnplacedResponse[];
}

export class PairReasonResponse {
  @ApiProperty() code: string;
  @ApiProperty({ type: TextResponse }) text: TextResponse;
  @ApiProperty({ type: TextResponse, nullable: true, description: 'The law, order or reason behind it' })
  because: TextResponse | null;
}

export class PairScoreResponse {
  @ApiProperty() total: number;
  @ApiProperty() seekerSide: number;
  @ApiProperty() employerSide: number;
  @ApiProperty({ type: Object, additionalProperties: { type: 'number' } }) parts: Readonly<
    Record<string, number>
  >;
}

export class PairExplainedResponse implements PairExplained {
  @ApiProperty({ enum: PAIR_EVALUATIONS }) result: PairExplained['result'];
  @ApiProperty({ type: [PairReasonResponse] }) reasons: readonly PairReasonResponse[];
  @ApiProperty({ type: PairScoreResponse, nullable: true }) score: PairExplained['score'];
  @ApiProperty({ type: Number, nullable: true }) price: number | null;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) proposedVacancyId: string | null;
  @ApiProperty({ description: 'Facts have changed since the plan was made; this speaks of those of now' })
  changedSince: boolean;
}
