import { fromA, late } from './_cycle_a.mjs';
export const fromB = 'b';
export const askA = () => `${fromA()} and ${late}`;
try { late; } catch (error) { console.log(error.name, 'while b is evaluated'); }
console.log('b evaluated with', fromA());
