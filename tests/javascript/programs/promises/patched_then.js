// A program that replaces `then` or `constructor` is heard everywhere.
const original = Promise.prototype.then;
let calls = 0;
Promise.prototype.then = function (...handlers) { calls += 1; return original.apply(this, handlers); };
const done = [];
done.push(original.call(new Promise((yes) => yes(Promise.resolve(1))), () => console.log('adopted', calls)));
original.call((async () => { await Promise.resolve(); return calls; })(), (value) => console.log('await does not call it', value));
original.call((async () => Promise.resolve())(), () => console.log('return does', calls));
original.call(Promise.all([Promise.resolve()]), () => console.log('all does', calls));
original.call(Promise.resolve().finally(() => {}), () => console.log('finally does', calls));
queueMicrotask(() => {
  const own = Promise.resolve(2);
  own.then = (yes) => { console.log('own then'); yes(3); };
  original.call(new Promise((yes) => yes(own)), console.log);
  const other = Promise.resolve(4);
  Object.defineProperty(other, 'constructor', { get() { console.log('constructor'); return Promise; } });
  (async () => console.log(await other))();
  console.log(Promise.resolve(other) === other);
});
