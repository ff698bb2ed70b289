// Modules: live bindings, cycles, namespaces, top-level await, and import() of good and bad ones.
console.log('main begins');
import Counter, { count, increment as add } from './_counter.mjs';
import * as namespace from './_counter.mjs';
import './_cycle_a.mjs';
import { value } from './_waits.mjs';
export { count as shown, default } from './_counter.mjs';

console.log(count, new Counter().value, value, typeof this, typeof arguments);
add();
console.log(count, new Counter().value, namespace.count);
console.log(Object.keys(namespace).join(), namespace[Symbol.toStringTag], Object.isFrozen(namespace), Object.isExtensible(namespace));
try { namespace.count = 9; } catch (error) { console.log(error.name); }
const again = await import('./_counter.mjs');
console.log(again === namespace, again.default === Counter);
console.log(await import('./_missing.mjs').catch((error) => error.code));
Promise.resolve().then(() => console.log('turn'));
// Awaiting oneself would never end.
import(import.meta.url).then((own) => console.log(Object.keys(own).join(), own.shown, import.meta.url.split('/').pop()));
const results = await Promise.all([1, 2].map(async (each) => (await import('./_waits.mjs')).value + each));
console.log(results.join());
console.log('main ends');
