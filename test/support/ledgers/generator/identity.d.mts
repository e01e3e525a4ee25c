export const isValidCitizenNumber: (id: unknown) => boolean;
/** `YYYY-MM-DD`, or null when the number holds no real date. */
export function birthOf(id: unknown): string | null;
