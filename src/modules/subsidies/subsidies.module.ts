import { Module } from '@nestjs/common';
import { BatchesModule } from '../batches/index.js';
import { DocumentsModule } from '../documents/index.js';
import { EmployersModule } from '../employers/index.js';
import { FollowUpsModule } from '../follow-ups/index.js';
import { PlacementsModule } from '../placements/index.js';
import { SeekersModule } from '../seekers/index.js';
import { ClaimPacks } from './application/claim-pack.service.js';
import { ClaimsQueries } from './application/claims.queries.js';
import { ClaimsService } from './application/claims.service.js';
import { PapersService } from './application/papers.service.js';
import { PoliciesService } from './application/policies.service.js';
import { PublicNotices } from './application/public-notices.service.js';
import { RadarQueries } from './application/radar.queries.js';
import { StayFactsLoader } from './application/stay-facts-loader.js';
import { SubsidiesController } from './http/subsidies.controller.js';
import { SubsidyPapersController } from './http/subsidy-papers.controller.js';
import { SubsidyPoliciesController } from './http/subsidy-policies.controller.js';
import { ClaimsRepository } from './persistence/claims.repository.js';
import { PackRepository } from './persistence/pack.repository.js';
import { PoliciesRepository } from './persistence/policies.repository.js';
import './persistence/personal-data.js';

@Module({
  imports: [
    BatchesModule,
    DocumentsModule,
    EmployersModule,
    FollowUpsModule,
    PlacementsModule,
    SeekersModule,
  ],
  controllers: [SubsidyPoliciesController, SubsidiesController, SubsidyPapersController],
  providers: [
    ClaimPacks,
    ClaimsQueries,
    ClaimsRepository,
    ClaimsService,
    PackRepository,
    PapersService,
    PoliciesRepository,
    PoliciesService,
    PublicNotices,
    RadarQueries,
    StayFactsLoader,
  ],
})
export class SubsidiesModule {}
