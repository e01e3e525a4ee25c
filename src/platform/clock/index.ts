export { newId } from './ids.js';
export { randomBytesPooled } from './random.js';
