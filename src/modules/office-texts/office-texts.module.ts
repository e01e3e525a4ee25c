import { Module } from '@nestjs/common';
import { OfficeTexts } from './application/office-texts.service.js';
import './jobs/office-texts.data-retention.js';
import { OfficeTextsRepository } from './persistence/office-texts.repository.js';
import './persistence/personal-data.js';

@Module({ providers: [OfficeTexts, OfficeTextsRepository], exports: [OfficeTexts] })
export class OfficeTextsModule {}
