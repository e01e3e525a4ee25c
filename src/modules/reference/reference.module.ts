import { Module } from '@nestjs/common';
import { LoadReferenceService } from './application/load-reference.service.js';
import { LoadedSchedules } from './application/loaded-schedules.js';
import { ReferenceQueries } from './application/reference.queries.js';
import { ReferenceController } from './http/reference.controller.js';
import { ReferenceRepository } from './persistence/reference.repository.js';

@Module({
  controllers: [ReferenceController],
  providers: [ReferenceRepository, ReferenceQueries, LoadReferenceService, LoadedSchedules],
  exports: [ReferenceQueries, LoadedSchedules],
})
export class ReferenceModule {}
