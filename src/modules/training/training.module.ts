import { Module } from '@nestjs/common';
import { PlacementsModule } from '../placements/index.js';
import { SeekersModule } from '../seekers/index.js';
import { AgreementsService } from './application/agreements.service.js';
import { OutsideWorkService } from './application/outside-work.service.js';
import { PairingsService } from './application/pairings.service.js';
import { TrainingReader } from './application/training.reader.js';
import { TrainingQueries } from './application/training.queries.js';
import { TrainingSessionsService } from './application/training-sessions.service.js';
import { AgreementsController } from './http/agreements.controller.js';
import { OutsideWorkController } from './http/outside-work.controller.js';
import { TrainingsController } from './http/trainings.controller.js';
import './persistence/personal-data.js';

@Module({
  imports: [SeekersModule, PlacementsModule],
  controllers: [TrainingsController, OutsideWorkController, AgreementsController],
  providers: [
    AgreementsService,
    OutsideWorkService,
    PairingsService,
    TrainingReader,
    TrainingQueries,
    TrainingSessionsService,
  ],
  exports: [TrainingReader],
})
export class TrainingModule {}
