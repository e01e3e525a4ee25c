export { HealthController, Readiness } from './health.controller.js';
export { Log } from './log.js';
export { MetricsController } from './metrics.controller.js';
export { TelemetryModule } from './telemetry.module.js';
