import { Global, Module } from '@nestjs/common';
import { Readiness } from './health.controller.js';
import { Log } from './log.js';

@Global()
@Module({ providers: [Log, Readiness], exports: [Log, Readiness] })
export class TelemetryModule {}
