import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ApiError, type Schemas } from '../api/client';
import { deviceDay } from '../ui/day';

export type Session = Schemas['SessionResponse'];
export type Role = Session['role'];
export const SESSION_KEY = ['session'];

/** Who is signed in; null when nobody is. */
export function useSession() {
  return useQuery<Session | null>({
    queryKey: SESSION_KEY,
    staleTime: 60_000,
    retry: false,
    queryFn: async () => {
      try {
        return (await api.GET('/api/v1/session')).data ?? null;
      } catch (error) {
        if (error instanceof ApiError && error.status === 401) return null;
        throw error;
      }
    },
  });
}

/** The day at the service, which is not always the day of this device. */
export const useToday = (): string => useSession().data?.today ?? deviceDay();

/** Ends the session here and at the service, and forgets everything that was read with it. */
export function useSignOut() {
  const queries = useQueryClient();
  return async () => {
    await api.DELETE('/api/v1/session');
    sessionStorage.clear();
    queries.clear();
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
  escort: '/batches',
  'system-admin': '/queues',
  'security-admin': '/users',
};

export const homeOf = (role: Role): string => HOMES[role];
