import { readFileSync } from 'node:fs';

export interface ProcessUsage {
  readonly residentMb: number;
  readonly cpuSeconds: number;
}

/** Linux reports processor time to programs in hundredths of a second, whatever the kernel's own tick is. */
const TICKS_PER_SECOND = 100;
/** Fields of `/proc/<pid>/stat` after the name, which may itself contain blanks and brackets. */
const [USER_TICKS, SYSTEM_TICKS] = [11, 12] as const;

/** Memory and processor time of a process; undefined where the platform has no `/proc`, or when the process is gone. */
export function usageOf(pid: number): ProcessUsage | undefined {
  try {
    const resident = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (resident === undefined) return undefined;
    return {
      residentMb: Number(resident) / 1024,
      cpuSeconds: (Number(fields[USER_TICKS]) + Number(fields[SYSTEM_TICKS])) / TICKS_PER_SECOND,
    };
  } catch {
    return undefined;
  }
}
