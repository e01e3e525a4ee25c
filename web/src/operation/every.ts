/** How often what is under way in the background is read anew. */
export const EVERY_MS = 5_000;
