import { Gauge, type Registry } from 'prom-client';
import { percentile95, statementTimings } from '../database/index.js';

/** What each named SQL statement has cost this process, so that a slow one is found by its name. Read anew when shown. */
export function registerStatementGauges(registry: Registry): void {
  const gauge = (name: string, help: string, collect: (gauge: Gauge) => void): Gauge =>
    new Gauge({
      name,
      help,
      labelNames: ['statement'],
      registers: [registry],
      collect() {
        collect(this);
      },
    });
  gauge('sql_statement_calls', 'Calls of a named statement since the process began', (calls) => {
    for (const [statement, timing] of statementTimings()) calls.set({ statement }, timing.calls);
  });
  gauge('sql_statement_seconds', 'Seconds its callers waited, all calls together', (seconds) => {
    for (const [statement, timing] of statementTimings()) seconds.set({ statement }, timing.seconds);
  });
  gauge(
    'sql_statement_seconds_p95',
    'Seconds 95 of 100 calls stayed within, by classes of duration',
    (most) => {
      for (const [statement, timing] of statementTimings()) most.set({ statement }, percentile95(timing));
    },
  );
}
