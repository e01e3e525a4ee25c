import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EmployersModule } from '../employers/index.js';
import { ImportsModule } from '../imports/index.js';
import { PlacementsModule } from '../placements/index.js';
import { ReferenceModule } from '../reference/index.js';
import { SeekersModule } from '../seekers/index.js';
import { VacanciesModule } from '../vacancies/index.js';
import { AssignClinicService } from './application/assign-clinic.service.js';
import { ClinicForecastQueries } from './application/clinic-forecast.queries.js';
import { ClinicsService } from './application/clinics.service.js';
import { FitnessDirectory } from './application/fitness-directory.js';
import { FitnessService } from './application/fitness.service.js';
import { LapseChecksService } from './application/lapse-checks.service.js';
import { MedicalChecksQueries } from './application/medical-checks.queries.js';
import { MedicalResultsLedger } from './application/medical-results.ledger.js';
import { MedicalQueries } from './application/medical.queries.js';
import { OrderChecksService } from './application/order-checks.service.js';
import { Posts } from './application/posts.js';
import { RecordResultService } from './application/record-result.service.js';
import { RematchService } from './application/rematch.service.js';
import { ReportResultService } from './application/report-result.service.js';
import { ResultBooks } from './application/result-books.js';
import { ClinicsController } from './http/clinics.controller.js';
import { MedicalController } from './http/medical.controller.js';
import { LapseChecksSweep } from './jobs/lapse-checks.sweep.js';
import { OrderMedicalReaction } from './jobs/order-medical.reaction.js';
import { ClinicEntity } from './persistence/clinic.entity.js';
import { MedicalCheckEntity } from './persistence/medical-check.entity.js';
import { MedicalChecksRepository } from './persistence/medical-checks.repository.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([ClinicEntity, MedicalCheckEntity]),
    ReferenceModule,
    ImportsModule,
    SeekersModule,
    EmployersModule,
    VacanciesModule,
    PlacementsModule,
  ],
  controllers: [ClinicsController, MedicalController],
  providers: [
    AssignClinicService,
    ClinicForecastQueries,
    ClinicsService,
    FitnessDirectory,
    FitnessService,
    LapseChecksService,
    LapseChecksSweep,
    MedicalChecksQueries,
    MedicalChecksRepository,
    MedicalQueries,
    MedicalResultsLedger,
    OrderChecksService,
    OrderMedicalReaction,
    Posts,
    RecordResultService,
    RematchService,
    ReportResultService,
    ResultBooks,
  ],
  exports: [ClinicForecastQueries, ClinicsService, FitnessDirectory, MedicalQueries],
})
export class MedicalModule {}
