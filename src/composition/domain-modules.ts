import type { Type } from '@nestjs/common';
import { ApprovalsModule } from '../modules/approvals/index.js';
import { AuditModule } from '../modules/audit/index.js';
import { BatchesModule } from '../modules/batches/index.js';
import { DocumentsModule } from '../modules/documents/index.js';
import { EmployersModule } from '../modules/employers/index.js';
import { FairsModule } from '../modules/fairs/index.js';
import { FollowUpsModule } from '../modules/follow-ups/index.js';
import { IdentityModule } from '../modules/identity/index.js';
import { ImportsModule } from '../modules/imports/index.js';
import { MatchingModule } from '../modules/matching/index.js';
import { MedicalModule } from '../modules/medical/index.js';
import { OfficeTextsModule } from '../modules/office-texts/index.js';
import { NotificationsModule } from '../modules/notifications/index.js';
import { OwnPagesModule } from '../modules/own-pages/index.js';
import { PlacementsModule } from '../modules/placements/index.js';
import { ReferenceModule } from '../modules/reference/index.js';
import { ReportsModule } from '../modules/reports/index.js';
import { SeekersModule } from '../modules/seekers/index.js';
import { SubsidiesModule } from '../modules/subsidies/index.js';
import { TrainingModule } from '../modules/training/index.js';
import { VacanciesModule } from '../modules/vacancies/index.js';
import { WorklistsModule } from '../modules/worklists/index.js';

/** All domain modules in their import order (left may be imported by right). */
export const domainModules: Type[] = [
  ReferenceModule,
  ApprovalsModule,
  IdentityModule,
  AuditModule,
  OfficeTextsModule,
  DocumentsModule,
  NotificationsModule,
  ImportsModule,
  SeekersModule,
  EmployersModule,
  VacanciesModule,
  PlacementsModule,
  MedicalModule,
  MatchingModule,
  FairsModule,
  TrainingModule,
  BatchesModule,
  FollowUpsModule,
  SubsidiesModule,
  WorklistsModule,
  OwnPagesModule,
  ReportsModule,
];
