import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { FollowUpsModule } from '../follow-ups/index.js';
import { IdentityModule } from '../identity/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { PlacementsModule } from '../placements/index.js';
import { SeekersModule } from '../seekers/index.js';
import './application/own-pages.notice-templates.js';
import './application/own-pages.policy.js';
import { OwnPageLinksService } from './application/own-page-links.service.js';
import { OwnPageQueries } from './application/own-page.queries.js';
import { OwnWordsService } from './application/own-words.service.js';
import { OwnPageLinksController } from './http/own-page-links.controller.js';
import { OwnPageController } from './http/own-page.controller.js';
import { OwnPageRepository } from './persistence/own-page.repository.js';

@Module({
  imports: [
    AuditModule,
    FollowUpsModule,
    IdentityModule,
    NotificationsModule,
    PlacementsModule,
    SeekersModule,
  ],
  controllers: [OwnPageLinksController, OwnPageController],
  providers: [OwnPageLinksService, OwnPageQueries, OwnPageRepository, OwnWordsService],
})
export class OwnPagesModule {}
