import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EducationLevel } from '../../../kernel/values/index.js';
import type { Seeker, Sex, SurveyedWork, Wish } from '../domain/seeker.js';
import type { NotSeekingReason, SeekerStatus } from '../domain/seeker.lifecycle.js';

/** A registered person. ID number and phones are sealed and never loaded with it. */
@Entity({ name: 'seeker' })
export class SeekerEntity implements Seeker {
  @PrimaryColumn('uuid') readonly id: string;
  @Column('text') readonly status: SeekerStatus;
  @Column('int') readonly version: number;
  @Column('text', { name: 'county_code' }) countyCode: string;
  @Column('text', { name: 'area_code' }) areaCode: string;
  @Column('text', { name: 'village_text', nullable: true }) villageText: string | null;
  @Column('text', { nullable: true }) hamlet: string | null;
  @Column('uuid', { name: 'household_id', nullable: true }) householdId: string | null;
  @Column('text', { name: 'relation_to_head', nullable: true }) relationToHead: string | null;
  @Column('text') name: string;
  @Column('text') sex: Sex;
  @Column('date', { name: 'birth_on' }) birthOn: string;
  @Column('text', { name: 'ethnic_group', nullable: true }) ethnicGroup: string | null;
  @Column('text', { nullable: true }) education: EducationLevel | null;
  @Column('text', { name: 'labour_ability', nullable: true }) labourAbility: string | null;
  @Column('text', { nullable: true }) health: 'good' | 'limited' | null;
  @Column('jsonb', { nullable: true }) disability: { category: number; level: number } | null;
  @Column('text', { array: true }) skills: string[];
  @Column('jsonb', { nullable: true }) work: SurveyedWork | null;
  @Column('jsonb', { nullable: true }) wish: Wish | null;
  @Column('date', { name: 'verified_on', nullable: true }) verifiedOn: string | null;
  @Column('text', { name: 'not_seeking_reason', nullable: true }) notSeekingReason: NotSeekingReason | null;
  @Column('text', { nullable: true }) remark: string | null;
  @Column('boolean', { name: 'refuses_ranking' }) refusesRanking: boolean;
}
