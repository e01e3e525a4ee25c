import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, ApiError, type Schemas } from '../api/client';
import { clearOut, forget, keep, keepOrRecall, LONGEST_MS } from '../offline/copies';
import { beAnotherDevice } from '../offline/device';
import { dropGrant, grant, granted } from '../offline/grant';
import { forgetKeys, hearOfLock, openByService, openKeys } from '../offline/keys';
import { flush, sendFor } from '../offline/outbox';
import { wipe } from '../offline/store';
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
      async () => opened((await api.GET('/api/v1/session')).data ?? null),
      LONGEST_MS,
    );
    return value && copyOf ? { ...value, today: sinceThen(value.today, copyOf) } : value;
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error;
    await forget(COPY);
    const kept = (await granted())?.userId ?? openKeys()?.userId;
    if (kept) void hearOfLock(kept).catch(() => undefined);
    return null;
  }
}

/** Whoever is wholly signed in gets the keys of what this device keeps; nothing on screen waits for them. */
function opened(session: Session | null): Session | null {
  if (session && session.openSteps.length === 0) void openByService(session.user.id);
  return session;
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
  useEffect(() => {
    void sendFor(userId);
    if (userId) void openByService(userId);
  }, [userId]);
}

/** Called after a sign-in: copies, searches and the granted day of whoever was here before are gone. */
export async function takeOver(session: Session): Promise<void> {
  const { id } = session.user;
  sessionStorage.clear();
  signOutPaid();
  if (openKeys()?.userId !== id) forgetKeys();
  if (grant().userId && grant().userId !== id) await dropGrant();
  await clearOut(id).catch(() => undefined);
  keepSession(session);
}

/** Who is here, for when there is no connection; of no use before the sign-in is whole. */
export function keepSession(session: Session): void {
  if (session.openSteps.length > 0) return;
  void openByService(session.user.id)
    .then(() => keep(COPY, session))
    .catch(() => undefined);
}

async function nothingLeft(): Promise<void> {
  await wipe();
  await dropGrant();
  forgetKeys();
  sessionStorage.clear();
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
    await nothingLeft();
    // Leaves every read of this page behind; emptied before, the reads of the screens still shown would begin anew.
    window.location.assign('/login');
  };
}

/** The owner reported this device as lost, or its account was shut out: what it keeps can be opened by nobody any more. */
export async function leaveLocked(): Promise<void> {
  beAnotherDevice();
  await nothingLeft();
  try {
    await api.DELETE('/api/v1/session');
  } catch (error) {
    if (!(error instanceof ApiError)) oweSignOut();
  }
  window.location.assign('/login?locked');
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
