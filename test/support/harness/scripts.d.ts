/** What the harness uses of the plain-JavaScript launcher. */
declare module '*/scripts/lib/throwaway.mjs' {
  export function startThrowawayRedis(directory: string): Promise<{ url: string; stop(): Promise<void> }>;
}
