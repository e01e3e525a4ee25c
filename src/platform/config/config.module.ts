import { type DynamicModule, Module } from '@nestjs/common';
import type { Config } from './settings.js';

/** Injection token of the one {@link Config} object. */
export const CONFIG = Symbol('CONFIG');

@Module({})
export class ConfigModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: ConfigModule,
      global: true,
      providers: [{ provide: CONFIG, useValue: config }],
      exports: [CONFIG],
    };
  }
}
