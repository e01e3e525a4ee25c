import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EmployersModule } from '../employers/index.js';
import { ImportsModule } from '../imports/index.js';
import { ReferenceModule } from '../reference/index.js';
import { AdvertJudge } from './application/advert-judge.js';
import { MoveVacancyService } from './application/move-vacancy.service.js';
import { RegisterVacancyService } from './application/register-vacancy.service.js';
import { VacanciesQueries } from './application/vacancies.queries.js';
import { VacancyDirectory } from './application/vacancy-directory.js';
import { VacancyListLedger } from './application/vacancy-list.ledger.js';
import { VacancyPlaces } from './application/vacancy-places.js';
import { VacanciesController } from './http/vacancies.controller.js';
import { EndVacanciesSweep } from './jobs/end-vacancies.job.js';
import { VacanciesRepository } from './persistence/vacancies.repository.js';
import { VacancyEntity } from './persistence/vacancy.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([VacancyEntity]), ReferenceModule, ImportsModule, EmployersModule],
  controllers: [VacanciesController],
  providers: [
    AdvertJudge,
    EndVacanciesSweep,
    MoveVacancyService,
    RegisterVacancyService,
    VacanciesQueries,
    VacanciesRepository,
    VacancyDirectory,
    VacancyListLedger,
    VacancyPlaces,
  ],
  exports: [MoveVacancyService, RegisterVacancyService, VacancyDirectory, VacancyPlaces],
})
export class VacanciesModule {}
