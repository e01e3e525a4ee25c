export { loadConfig, type Config, type Mode } from './config.js';
export { CONFIG, ConfigModule } from './config.module.js';
