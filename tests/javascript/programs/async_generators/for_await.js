// for await over async generators, sync iterables and others; how it is left.
const trace = (label, values, extra = {}) => ({
  [Symbol.asyncIterator]() {
    let i = 0;
    return {
      next() { console.log(label, 'next'); return i < values.length ? { value: values[i++], done: false } : { value: 'end', done: true }; },
      return(value) { console.log(label, 'return', value); return Promise.resolve({}); },
      ...extra,
    };
  },
});
const attempt = async (name, f) => { try { console.log(name, 'gave', await f()); } catch (error) { console.log(name, 'threw', error instanceof Error ? error.name : String(error)); } };
async function* three() { try { yield 1; yield 2; yield 3; } finally { console.log('three is over'); } }
(async () => {
  await attempt('all', async () => { let sum = 0; for await (const x of three()) sum += x; return sum; });
  await attempt('break', async () => { for await (const x of three()) { console.log(x); break; } });
  await attempt('return', async () => { for await (const x of trace('A', [1, 2])) return x; });
  await attempt('throw', async () => { for await (const x of trace('B', [1, 2])) throw 'body'; });
  await attempt('continue', async () => { const seen = []; outer: for (const y of [1, 2]) for await (const x of trace('C', [1, 2])) { seen.push(x); continue outer; } return seen.join(); });
  await attempt('no object', async () => { for await (const x of trace('D', [], { next: () => 1 })); });
  await attempt('next throws', async () => { for await (const x of trace('E', [], { next() { throw 'next'; } })); });
  await attempt('next rejects', async () => { for await (const x of trace('F', [], { next: () => Promise.reject('no') })); });
  await attempt('return gives no object', async () => { for await (const x of trace('G', [1], { return: () => 3 })) break; });
  await attempt('return throws', async () => { for await (const x of trace('H', [1], { return() { throw 'return'; } })) break; });
  await attempt('throw wins over return', async () => { for await (const x of trace('I', [1], { return() { throw 'return'; } })) throw 'body'; });
  await attempt('no return', async () => { for await (const x of trace('J', [1], { return: null })) break; });
  await attempt('sync values', async () => { const seen = []; for await (const x of [1, Promise.resolve(2), 'ab', { then(yes) { yes('t'); } }]) seen.push(x); return seen.join(); });
  await attempt('sync rejection', async () => { for await (const x of (function* () { try { yield Promise.reject('rejected value'); } finally { console.log('closed'); } })()); });
  await attempt('string', async () => { let text = ''; for await (const c of 'xyz') text = c + text; return text; });
  await attempt('not iterable', async () => { for await (const x of 5); });
  await attempt('null', async () => { for await (const x of null); });
  await attempt('pattern', async () => { for await (const { a, b = await 2 } of [{ a: 1 }]) return a + b; });
  await attempt('targets', async () => { const o = {}; for await (o.x of three()); let y; for await (y of [9]); return o.x + y; });
  await attempt('closures', async () => { const fs = []; for await (const x of three()) fs.push(() => x); return fs.map((f) => f()).join(); });
})();
