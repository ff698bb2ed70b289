// Pipelines of async generators, with awaits and try statements.
async function* source(n) { for (let i = 0; i < n; i++) { await null; yield i; } }
async function* map(iterable, f) { for await (const x of iterable) yield f(x); }
async function* take(iterable, n) { if (n <= 0) return; for await (const x of iterable) { yield x; if (--n <= 0) return; } }
async function* guarded(iterable) { try { yield* iterable; } catch (error) { yield `caught ${error}`; } finally { console.log('guarded is over'); } }
async function* failing() { yield 1; throw 'failure'; }
const collect = async (iterable) => { const all = []; for await (const x of iterable) all.push(x); return all.join(); };
(async () => {
  console.log(await collect(take(map(source(10), (x) => x * x), 4)));
  console.log(await collect(guarded(failing())));
  console.log(await collect(guarded(source(2))));
  const [a, b] = await Promise.all([collect(source(3)), collect(map(source(3), async (x) => -x))]);
  console.log(a, b);
  const object = { async *[Symbol.asyncIterator]() { yield* [1, 2]; yield this.extra; }, extra: 3 };
  console.log(await collect(object));
  class Tree { constructor(value, ...children) { this.value = value; this.children = children; } async *[Symbol.asyncIterator]() { yield this.value; for (const child of this.children) yield* child; } }
  console.log(await collect(new Tree(1, new Tree(2, new Tree(3)), new Tree(4))));
  const disposed = source(3);
  await disposed.next();
  await disposed[Symbol.asyncDispose]();
  console.log((await disposed.next()).done);
})();
