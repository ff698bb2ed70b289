import { fromB, askA } from './_cycle_b.mjs';
export function fromA() { return 'a'; }
export const late = 'initialised late';
console.log('a evaluated with', fromB, askA());
