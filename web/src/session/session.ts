import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, ApiError, type Schemas } from '../api/client';
import { forget, keepOrRecall } from '../offline/copies';
import { flush, sendFor } from '../offline/outbox';
import { empty, wipe } from '../offline/store';
import { forgetKey } from '../offline/vault';
import { addDays, daysBetween, deviceDay } from '../ui/day';
import { oweSignOut, signOutOwed, signOutPaid } from './owed';

export type Session = Schemas['SessionResponse'];
export type Role = Session['role'];
export const SESSION_KEY = ['session'];
const COPY = 'session';

/** Who is signed in; null when nobody is. Without a connection, who was on this device. */
export async function readSession(): Promise<Session | null> {
  if (signOutOwed()) return endOwedSession();
  try {
    const { value, copyOf } = await keepOrRecall(
      COPY,
      async () => (await api.GET('/api/v1/session')).data ?? null,
    );
    return value && copyOf ? { ...value, today: sinceThen(value.today, copyOf) } : value;
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error;
    await forget(COPY);
    return null;
  }
}

/** The service's day that many days of the device later. */
function sinceThen(today: string, at: number): string {
  const passed = daysBetween(deviceDay(new Date(at)), deviceDay());
  return addDays(today, passed);
}

async function endOwedSession(): Promise<null> {
  try {
    await api.DELETE('/api/v1/session');
  } catch (error) {
    if (!(error instanceof ApiError)) return null;
  }
  signOutPaid();
  return null;
}

export function useSession() {
  return useQuery<Session | null>({
    queryKey: SESSION_KEY,
    staleTime: 60_000,
    retry: false,
    queryFn: readSession,
  });
}

/** The day at the service, which is not always the day of this device. */
export const useToday = (): string => useSession().data?.today ?? deviceDay();

/** Acts that wait are sent for whoever is signed in, and for nobody else. */
export function useSending(): void {
  const userId = useSession().data?.user.id;
  useEffect(() => void sendFor(userId), [userId]);
}

/** Called after a sign-in: copies and searches of whoever was here before are gone. */
export async function takeOver(session: Session): Promise<void> {
  sessionStorage.clear();
  signOutPaid();
  await empty('copies').catch(() => undefined);
  await keepOrRecall(COPY, () => Promise.resolve(session));
}

/** Ends the session here and at the service, and leaves nothing of it on the device. */
export function useSignOut() {
  return async () => {
    await flush({ now: true });
    try {
      await api.DELETE('/api/v1/session');
    } catch (error) {
      if (!(error instanceof ApiError)) oweSignOut();
    }
    await wipe();
    forgetKey();
    sessionStorage.clear();
    // Leaves every read of this page behind; emptied before, the reads of the screens still shown would begin anew.
    window.location.assign('/login');
  };
}

const HOMES: Record<Role, string> = {
  bureau: '/overview',
  auditor: '/overview',
  employer: '/answers',
  caseworker: '/m/today',
  station: '/m/today',
  clinic: '/clinic',
  escort: '/m/trips',
  'system-admin': '/queues',
  'security-admin': '/users',
};

export const homeOf = (role: Role): string => HOMES[role];
