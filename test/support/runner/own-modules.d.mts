export function needsOwnModules(text: string): boolean;
export function suitesWithOwnModules(isSuite: RegExp): string[];
