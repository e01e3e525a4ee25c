import { Module } from '@nestjs/common';
import { ApprovalsService } from './application/approvals.service.js';
import { ApprovalsController } from './http/approvals.controller.js';
import { ExpireApprovalsTask } from './jobs/expire-approvals.task.js';
import { ApprovalsRepository } from './persistence/approvals.repository.js';
import './persistence/personal-data.js';

@Module({
  controllers: [ApprovalsController],
  providers: [ApprovalsRepository, ApprovalsService, ExpireApprovalsTask],
  exports: [ApprovalsService],
})
export class ApprovalsModule {}
