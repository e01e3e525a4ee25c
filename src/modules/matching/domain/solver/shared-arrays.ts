/** Columns that threads see without copying. */
export const sharedInt32 = (n: number): Int32Array => new Int32Array(new SharedArrayBuffer(4 * n));
export const sharedUint16 = (n: number): Uint16Array => new Uint16Array(new SharedArrayBuffer(2 * n));
export const sharedUint8 = (n: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(n));
