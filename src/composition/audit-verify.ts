import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AnchorsService, AuditModule, toViolationText, VerifyAuditService } from '../modules/audit/index.js';
import { systemActor } from '../platform/access/index.js';
import { loadConfig } from '../platform/config/index.js';
import { PlatformModule } from './platform.module.js';

@Module({})
class AuditVerifyModule {}

/** `audit-verify [--anchors <folder>]`: every fault of the record, one a line. @returns the exit code */
export async function auditVerify(
  [flag, folder]: readonly string[],
  say: (line: string) => void,
): Promise<number> {
  const app = await NestFactory.createApplicationContext(
    { module: AuditVerifyModule, imports: [PlatformModule.forRoot(loadConfig()), AuditModule] },
    { logger: false },
  );
  try {
    const anchors = await app.get(AnchorsService).kept(flag === '--anchors' ? folder : undefined);
    const report = await app.get(VerifyAuditService).verify(systemActor(['*'], 'audit-verify'), anchors);
    for (const violation of report.violations) say(toViolationText(violation));
    say(
      `${report.entries} audit rows and ${report.versions} versions of rows under ${report.seals} seals, ${anchors.length} anchors; ` +
        `${report.unsealed} not sealed yet; rows up to version ${report.adopted} were taken as they stood; ` +
        (report.violations.length === 0 ? 'nothing was changed' : `${report.violations.length} FAULTS`),
    );
    return report.violations.length === 0 ? 0 : 1;
  } finally {
    await app.close();
  }
}
