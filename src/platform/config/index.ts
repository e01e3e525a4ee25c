export { loadConfig } from './config.js';
export type { Config, GatewaySettings, MessageSettings, Mode, TlsSettings } from './settings.js';
export { CONFIG, ConfigModule } from './config.module.js';
