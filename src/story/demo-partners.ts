import { HAZARD_FACTORS, NAPO_COUNTY } from '../modules/reference/index.js';
import type { ApiClient } from './api-client.js';

/** Slots a day the county hospital keeps for the fair's people. */
const SLOTS_PER_DAY = 40;

/** The clinic that examines before departure, registered by the county's bureau before anyone accepts. */
export async function registerClinic(client: ApiClient): Promise<string> {
  const { id } = await client.post<{ id: string }>(
    '/medical/clinics',
    {
      name: '那坡县人民医院体检中心(虚构)',
      place: NAPO_COUNTY,
      licenceNo: '虚构-451026-001',
      filingNo: '虚构-备案-2017-01',
      hazards: HAZARD_FACTORS.map(({ code }) => code),
      food: true,
      slotsPerDay: SLOTS_PER_DAY,
    },
    'story:clinic',
  );
  return id;
}

/** The company most of the started work for, and the five companies a station would watch first. */
export async function partnersOf(
  client: ApiClient,
): Promise<{ employerId?: string; stationEmployers: string[] }> {
  const started = await client.all<{ employerId: string | null }>('/placements?status=started');
  const counts = new Map<string, number>();
  for (const { employerId } of started)
    if (employerId) counts.set(employerId, (counts.get(employerId) ?? 0) + 1);
  const ranked = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id);
  return { ...(ranked[0] ? { employerId: ranked[0] } : {}), stationEmployers: ranked.slice(0, 5) };
}
