import { Module } from '@nestjs/common';
import { ReferenceModule } from '../reference/index.js';
import './application/worklists.policy.js';
import { HandOverService } from './application/hand-over.service.js';
import { KeepNextSteps } from './application/keep-next-steps.service.js';
import { ReviewSteps } from './application/review-steps.service.js';
import { SavedViews } from './application/saved-views.service.js';
import { WorklistQueries } from './application/worklist.queries.js';
import { HandOversController } from './http/hand-overs.controller.js';
import { SavedViewsController } from './http/saved-views.controller.js';
import { WorklistsController } from './http/worklists.controller.js';
import { StepsAfterSchedule } from './jobs/on-schedule-loaded.listener.js';
import { LaggingStepsTask, ReviewStepsTask } from './jobs/review-steps.task.js';
import { StepFactsRepository } from './persistence/step-facts.repository.js';
import { WorkItemsRepository } from './persistence/work-items.repository.js';
import './persistence/personal-data.js';

@Module({
  imports: [ReferenceModule],
  controllers: [WorklistsController, SavedViewsController, HandOversController],
  providers: [
    HandOverService,
    KeepNextSteps,
    LaggingStepsTask,
    ReviewSteps,
    ReviewStepsTask,
    SavedViews,
    StepFactsRepository,
    StepsAfterSchedule,
    WorkItemsRepository,
    WorklistQueries,
  ],
  exports: [ReviewSteps, SavedViews, WorklistQueries],
})
export class WorklistsModule {}
