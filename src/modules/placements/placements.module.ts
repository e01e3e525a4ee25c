import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '../identity/index.js';
import { EmployersModule } from '../employers/index.js';
import { ImportsModule } from '../imports/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { ReferenceModule } from '../reference/index.js';
import { SeekersModule } from '../seekers/index.js';
import { VacanciesModule } from '../vacancies/index.js';
import { AnswerFollowUpService } from './application/answer-follow-up.service.js';
import { AnswerSettingsService } from './application/answer-settings.service.js';
import { CallAttemptsService } from './application/call-attempts.service.js';
import './application/placements.notice-templates.js';
import { AnswerLinksService } from './application/answer-links.service.js';
import { EmployerAnswersService } from './application/employer-answers.service.js';
import { EmployerListQueries } from './application/employer-list.queries.js';
import { SeekerAnswersService } from './application/seeker-answers.service.js';
import { UndoAnswerService } from './application/undo-answer.service.js';
import { UndoHooks } from './application/undo-hooks.js';
import { CreatePlacementsService } from './application/create-placements.service.js';
import { DisputesQueries } from './application/disputes.queries.js';
import { DisputeResolversService } from './application/dispute-resolvers.service.js';
import { JobChangesService } from './application/job-changes.service.js';
import { SeparationsService } from './application/separations.service.js';
import { SeparationsController } from './http/separations.controller.js';
import { ResolveDisputeService } from './application/resolve-dispute.service.js';
import { StartLinksService } from './application/start-links.service.js';
import { StartListQueries } from './application/start-list.queries.js';
import { ConfirmStartsService } from './application/confirm-starts.service.js';
import { StartLinksController } from './http/start-links.controller.js';
import { StartPagesController } from './http/start-pages.controller.js';
import { ConfirmStartsController } from './http/confirm-starts.controller.js';
import { DisputesService } from './application/disputes.service.js';
import { ExpireDeadlinesService } from './application/expire-deadlines.service.js';
import { TransferOnArrivalService } from './application/transfer-on-arrival.service.js';
import { PlacementTransitionsService } from './application/placement-transitions.service.js';
import { HistoricalPlacementsService } from './application/historical-placements.service.js';
import { PlacementCommands } from './application/placement-commands.js';
import { PlacementEffects } from './application/placement-effects.service.js';
import { PlacementReader } from './application/placement.reader.js';
import { PlacementDeskService } from './application/placement-desk.service.js';
import { PlacementFactsLoader } from './application/placement-facts.loader.js';
import { StartConfirmationService } from './application/start-confirmation.service.js';
import { OtherChannelsLedger } from './application/other-channels-2017.ledger-importer.js';
import { PlacementPersonalData } from './application/placement-personal-data.adapter.js';
import { PlacementsQueries } from './application/placements.queries.js';
import { ActivePlacementCheck } from './application/active-placement-check.js';
import { StartConfirmationLedger } from './application/start-confirmation.ledger-importer.js';
import { Starts2017Ledger } from './application/starts-2017.ledger-importer.js';
import { VacancyFillSource } from './application/vacancy-fill.adapter.js';
import { SeekerContactDetailsService } from './application/seeker-contact-details.service.js';
import { DecisionDeadlinesService } from './application/decision-deadlines.service.js';
import { DisputesController } from './http/disputes.controller.js';
import { AnswerLinksController } from './http/answer-links.controller.js';
import { AnswerPagesController } from './http/answer-pages.controller.js';
import { EmployerAnswersController } from './http/employer-answers.controller.js';
import { SeekerAnswersController } from './http/seeker-answers.controller.js';
import { NoticeRepliedReaction } from './jobs/notice-replied.listener.js';
import { MessageAnswersService } from './application/message-answers.service.js';
import { SeekerContactDetailsController } from './http/seeker-contact-details.controller.js';
import { PlacementsController } from './http/placements.controller.js';
import { StopSharing } from './jobs/consent-withdrawn.listener.js';
import { StartSharing } from './jobs/sharing-agreed.listener.js';
import { ShowProposals } from './application/show-proposals.service.js';
import { ExpireDeadlinesTask } from './jobs/expire-deadlines.task.js';
import { DisputeEntity } from './persistence/dispute.entity.js';
import { PlacementEntity } from './persistence/placement.entity.js';
import './persistence/personal-data.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([PlacementEntity, DisputeEntity]),
    IdentityModule,
    ReferenceModule,
    NotificationsModule,
    ImportsModule,
    SeekersModule,
    EmployersModule,
    VacanciesModule,
  ],
  controllers: [
    PlacementsController,
    DisputesController,
    EmployerAnswersController,
    SeekerAnswersController,
    AnswerLinksController,
    SeekerContactDetailsController,
    AnswerPagesController,
    ConfirmStartsController,
    StartLinksController,
    StartPagesController,
    SeparationsController,
  ],
  providers: [
    MessageAnswersService,
    NoticeRepliedReaction,
    AnswerLinksService,
    EmployerAnswersService,
    EmployerListQueries,
    SeekerAnswersService,
    UndoAnswerService,
    UndoHooks,
    AnswerFollowUpService,
    AnswerSettingsService,
    CallAttemptsService,
    CreatePlacementsService,
    ActivePlacementCheck,
    DisputesQueries,
    DisputeResolversService,
    DisputesService,
    JobChangesService,
    SeparationsService,
    ResolveDisputeService,
    StartLinksService,
    StartListQueries,
    ConfirmStartsService,
    ExpireDeadlinesService,
    ExpireDeadlinesTask,
    TransferOnArrivalService,
    PlacementTransitionsService,
    HistoricalPlacementsService,
    PlacementCommands,
    PlacementEffects,
    PlacementDeskService,
    PlacementReader,
    PlacementFactsLoader,
    PlacementPersonalData,
    PlacementsQueries,
    OtherChannelsLedger,
    StartConfirmationLedger,
    StartConfirmationService,
    ShowProposals,
    StartSharing,
    StopSharing,
    Starts2017Ledger,
    VacancyFillSource,
    DecisionDeadlinesService,
    SeekerContactDetailsService,
  ],
  exports: [
    DisputesService,
    PlacementCommands,
    PlacementReader,
    StartConfirmationService,
    UndoAnswerService,
    UndoHooks,
  ],
})
export class PlacementsModule {}
