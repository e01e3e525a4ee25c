import { DataSource } from 'typeorm';
import { systemActor } from '../platform/access/index.js';
import { dataSourceOptions, UnitOfWork } from '../platform/database/index.js';
import { invariants } from './invariant-list.js';
import { stateInvariants } from './state-invariants.js';

export interface Broken {
  readonly name: string;
  readonly rows: readonly unknown[];
}

/** Runs every invariant as the service sees the whole database; an empty answer means all hold. */
export async function checkInvariants(databaseUrl: string): Promise<Broken[]> {
  const dataSource = await new DataSource(dataSourceOptions(databaseUrl, 'app_rt', 2)).initialize();
  try {
    return await brokenInvariants(new UnitOfWork(dataSource));
  } finally {
    await dataSource.destroy();
  }
}

export function brokenInvariants(uow: UnitOfWork): Promise<Broken[]> {
  return uow.read(systemActor(['*'], 'invariants'), async (tx) => {
    const broken: Broken[] = [];
    for (const { name, sql } of [...invariants, ...(await stateInvariants(tx))]) {
      const rows = await tx.query(sql);
      if (rows.length > 0) broken.push({ name, rows });
    }
    return broken;
  });
}
