/** Folder that holds the compiled sources under their own paths; undefined where the compiler is not installed. */
export function compiledRoot(): Promise<string | undefined>;
/** A module by its source path; without a compiler (a production install) it comes from the build. */
export function load(path: string): Promise<Record<string, unknown>>;
