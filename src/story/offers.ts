import { setTimeout as pause } from 'node:timers/promises';
import type { ApiClient } from './api-client.js';

interface PlacementItem {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly employerId: string | null;
  readonly vacancyId: string | null;
}

const EVIDENCE = 'scenario';
const PATIENCE_MS = 120_000;
const SETTLE_MS = 150;

/**
 * The fair's afternoon: each employer offers to everyone who told it so, and they accept, within headcount. The demo's
 * bureau types it in for both; who said it stays the employer and the worker.
 */
export async function offerAndAccept(client: ApiClient, occurredOn: string): Promise<void> {
  const waiting = await client.all<PlacementItem>('/placements?status=intent');
  const byEmployer = new Map<string, string[]>();
  for (const { id, employerId } of waiting) {
    const key = employerId ?? 'text';
    byEmployer.set(key, [...(byEmployer.get(key) ?? []), id]);
  }
  for (const [employer, placementIds] of byEmployer) {
    await client.post(
      '/placements/offers',
      { placementIds, reportedBy: 'employer', channel: 'in_person', occurredOn, evidence: EVIDENCE },
      `story:offers:${employer}:${placementIds.length}`,
    );
  }
  await acceptOffers(client, occurredOn, 'fair');
}

/** A re-match the clinic's word proposed: the bureau confirms it for the new employer and for the worker. */
export async function confirmRematches(client: ApiClient, occurredOn: string): Promise<number> {
  const proposed = await client.all<PlacementItem>('/placements?status=proposed');
  if (proposed.length === 0) return 0;
  const placementIds = proposed.map(({ id }) => id);
  await client.post(
    '/placements/offers',
    { placementIds, reportedBy: 'employer', channel: 'phone', occurredOn, evidence: EVIDENCE },
    `story:rematch-offers:${placementIds.length}`,
  );
  await acceptOffers(client, occurredOn, 'rematch');
  return placementIds.length;
}

async function acceptOffers(client: ApiClient, occurredOn: string, round: string): Promise<void> {
  const offered = await client.all<PlacementItem>('/placements?status=offered');
  if (offered.length > 0) {
    await client.post(
      '/placements/acceptances',
      {
        placementIds: offered.map(({ id }) => id),
        reportedBy: 'worker',
        channel: 'in_person',
        occurredOn,
        evidence: EVIDENCE,
      },
      `story:acceptances:${round}:${offered.length}`,
    );
  }
  await settled(client);
}

/** Waits until the worker has sent everyone who accepted to the clinic, or found that no exam is due. */
async function settled(client: ApiClient): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const { items } = await client.get<{ items: PlacementItem[] }>('/placements?status=accepted&limit=1');
    if (items.length === 0) return;
    if (Date.now() > end) throw new Error('accepted placements are still waiting for their medical orders');
    await pause(SETTLE_MS);
  }
}
