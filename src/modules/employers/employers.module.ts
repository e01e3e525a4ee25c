import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NotificationsModule } from '../notifications/index.js';
import { EmployerContacts } from './application/employer-contacts.js';
import { EmployerReader } from './application/employer.reader.js';
import { EmployersQueries } from './application/employers.queries.js';
import { ListedEmployersService } from './application/listed-employers.service.js';
import { EmployerTransitionsService } from './application/employer-transitions.service.js';
import { RegisterEmployerService } from './application/register-employer.service.js';
import { RemindVettingsService } from './application/remind-vettings.service.js';
import { VetEmployerService } from './application/vet-employer.service.js';
import { EmployersController } from './http/employers.controller.js';
import { VettingController } from './http/vetting.controller.js';
import { EndVettingsTask } from './jobs/end-vettings.task.js';
import { EmployerEntity } from './persistence/employer.entity.js';
import { VettingRepository } from './persistence/vetting.repository.js';
import './persistence/personal-data.js';

@Module({
  imports: [TypeOrmModule.forFeature([EmployerEntity]), NotificationsModule],
  controllers: [EmployersController, VettingController],
  providers: [
    EmployerContacts,
    EmployerReader,
    EmployersQueries,
    EndVettingsTask,
    ListedEmployersService,
    EmployerTransitionsService,
    RegisterEmployerService,
    RemindVettingsService,
    VetEmployerService,
    VettingRepository,
  ],
  exports: [
    EmployerReader,
    ListedEmployersService,
    EmployerTransitionsService,
    RegisterEmployerService,
    VetEmployerService,
  ],
})
export class EmployersModule {}
