// Namespaces of modules, also one whose code has not run yet.
import * as self from './inspect_modules.mjs';
import * as other from './_exports.mjs';
console.log(self);
export const value = 1;
export let text = 'two';
export function f() {}
export class A {}
export default { nested: { deep: [1] } };
console.log(self, [self]);
console.log({ deep: { deeper: { self } } }, { deep: { deeper: { deepest: { self } } } });
console.log(other, Object.keys(other), other.default);
console.log(await import('./_exports.mjs') === other, import.meta.url.endsWith('inspect_modules.mjs'));
