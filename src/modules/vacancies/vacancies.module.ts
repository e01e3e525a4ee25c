import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EmployersModule } from '../employers/index.js';
import { ImportsModule } from '../imports/index.js';
import { ReferenceModule } from '../reference/index.js';
import { AdvertValidator } from './application/advert-validator.js';
import { ChangeVacancyService } from './application/change-vacancy.service.js';
import { VacancyTransitionsService } from './application/vacancy-transitions.service.js';
import { RegisterVacancyService } from './application/register-vacancy.service.js';
import { VacanciesQueries } from './application/vacancies.queries.js';
import { VacancyReader } from './application/vacancy.reader.js';
import { VacancyFill } from './application/vacancy-fill.js';
import { VacancyListLedger } from './application/vacancy-list.ledger-importer.js';
import { VacancyReach } from './application/vacancy-reach.js';
import { VacancyPlaces } from './application/vacancy-places.js';
import { VacancyCardsController } from './http/vacancy-cards.controller.js';
import { VacanciesController } from './http/vacancies.controller.js';
import { EndVacanciesTask } from './jobs/end-vacancies.task.js';
import { VacanciesRepository } from './persistence/vacancies.repository.js';
import { VacancyEntity } from './persistence/vacancy.entity.js';
import './persistence/personal-data.js';

@Module({
  imports: [TypeOrmModule.forFeature([VacancyEntity]), ReferenceModule, ImportsModule, EmployersModule],
  controllers: [VacancyCardsController, VacanciesController],
  providers: [
    AdvertValidator,
    ChangeVacancyService,
    EndVacanciesTask,
    VacancyTransitionsService,
    RegisterVacancyService,
    VacanciesQueries,
    VacanciesRepository,
    VacancyReader,
    VacancyFill,
    VacancyListLedger,
    VacancyPlaces,
    VacancyReach,
  ],
  exports: [
    ChangeVacancyService,
    VacancyTransitionsService,
    RegisterVacancyService,
    VacancyReader,
    VacancyFill,
    VacancyPlaces,
    VacancyReach,
  ],
})
export class VacanciesModule {}
