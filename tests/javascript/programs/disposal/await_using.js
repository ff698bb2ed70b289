// await using: async and sync methods, awaits, and errors.
const describe = (error) => error instanceof SuppressedError ? `Suppressed(${describe(error.error)}, ${describe(error.suppressed)})` : error instanceof Error ? error.name : String(error);
const attempt = async (name, f) => { try { console.log(name, 'gave', await f()); } catch (error) { console.log(name, 'threw', describe(error)); } };
const later = (name, failure) => ({ async [Symbol.asyncDispose]() { console.log('begin', name); await null; console.log('end', name); if (failure) throw failure; } });
const sync = (name, failure) => ({ [Symbol.dispose]() { console.log('sync', name); if (failure) throw failure; } });
(async () => {
  await attempt('end', async () => { { await using a = later('a'), b = later('b'); console.log('body'); } console.log('after'); });
  await attempt('mixed', async () => { using a = sync('a'); await using b = sync('b'); await using c = later('c'); return 'value'; });
  await attempt('throw', async () => { await using a = later('a'); throw 'body'; });
  await attempt('dispose throws', async () => { await using a = later('a', 'one'); await using b = sync('b', 'two'); throw 'body'; });
  await attempt('nullish', async () => { await using a = null; return 'nothing'; });
  await attempt('no method', async () => { await using a = {}; });
  await attempt('prefers async', async () => { await using a = { ...sync('s'), ...later('l') }; });
  await attempt('loop', async () => { for (const x of [1, 2]) { await using a = later(x); if (x === 1) continue; break; } });
  await attempt('for of', async () => { for (await using a of [later('x'), later('y')]) console.log('in'); });
  await attempt('for await', async () => { for await (await using a of [later('p'), Promise.resolve(sync('q'))]) console.log('in'); });
  await attempt('generator', async () => { async function* g() { await using a = later('g'); yield 1; yield 2; } for await (const x of g()) { console.log(x); break; } });
  await attempt('generator ends', async () => { async function* g() { using s = sync('s'); await using a = later('a'); yield 1; } for await (const x of g()) console.log(x); });
  let turn = 0;
  const count = () => { turn += 1; if (turn < 20) Promise.resolve().then(count); };
  Promise.resolve().then(count);
  { await using a = null; }
  console.log('null takes', turn);
  turn = 0;
  { await using a = { [Symbol.asyncDispose]() {} }; await using b = undefined; }
  console.log('method takes', turn);
  turn = 0;
  { await using a = { [Symbol.dispose]() {} }; }
  console.log('sync method takes', turn);
})();
