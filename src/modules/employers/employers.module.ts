import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EmployerDirectory } from './application/employer-directory.js';
import { EmployersQueries } from './application/employers.queries.js';
import { ListedEmployersService } from './application/listed-employers.service.js';
import { MoveEmployerService } from './application/move-employer.service.js';
import { RegisterEmployerService } from './application/register-employer.service.js';
import { EmployersController } from './http/employers.controller.js';
import { EndVettingsSweep } from './jobs/end-vettings.job.js';
import { EmployerEntity } from './persistence/employer.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([EmployerEntity])],
  controllers: [EmployersController],
  providers: [
    EmployerDirectory,
    EmployersQueries,
    EndVettingsSweep,
    ListedEmployersService,
    MoveEmployerService,
    RegisterEmployerService,
  ],
  exports: [EmployerDirectory, ListedEmployersService, MoveEmployerService, RegisterEmployerService],
})
export class EmployersModule {}
