export { loadConfig, type Config, type GatewaySettings, type MessageSettings, type Mode } from './config.js';
export { CONFIG, ConfigModule } from './config.module.js';
