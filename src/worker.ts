import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { stopOnSignal } from './composition/stop-on-signal.js';
import { WorkerModule } from './composition/worker.module.js';
import { loadConfig } from './platform/config/index.js';
import { Log } from './platform/telemetry/index.js';

const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(loadConfig()), {
  bufferLogs: true,
});
app.useLogger(app.get(Log));
stopOnSignal(app);
