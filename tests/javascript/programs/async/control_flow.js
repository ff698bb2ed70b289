// await in every kind of statement and expression.
const late = (value) => new Promise((resolve) => queueMicrotask(() => resolve(value)));
const fail = (value) => Promise.reject(value);
async function main() {
  console.log(await late(1) + await late(2) * await late(3));
  console.log([await late('a'), ...await late(['b', 'c'])].join(), { [await late('k')]: await late('v') }.k);
  console.log(`${await late('template')}`, (await late({ p: 1 })).p, await (await late(late))('called'));
  for (let i = await late(0); i < await late(3); i += await late(1)) { if (i === await late(1)) continue; console.log('for', i); }
  let n = 3;
  while (await late(n)) { n -= 1; if (n === 1) break; }
  do { n += await late(5); } while (await late(n < 10));
  console.log(n);
  outer: for (const x of await late([1, 2])) { for (const y of [1, 2]) { if (await late(x === y)) continue outer; console.log(x, y); } }
  for (const key in await late({ one: 1, two: 2 })) console.log(key);
  switch (await late('b')) { case await late('a'): console.log('no'); case await late('b'): console.log('b'); default: console.log('falls'); }
  try { await fail('caught'); } catch (reason) { console.log(reason, await late('in catch')); } finally { console.log(await late('in finally')); }
  console.log(await late(null) ?? await late('nullish'), await late(0) || await late('or'), await late(1) && await late('and'));
  console.log(await late(true) ? await late('yes') : await late('no'));
  const { a = await late('default'), ...rest } = await late({ b: 2 });
  console.log(a, JSON.stringify(rest));
  class Made { static [await late('field')] = 5; static method() { return 6; } }
  console.log(Made.field, await Made.method());
  const result = await (async () => { try { return await late('try'); } finally { await late(); console.log('before it returns'); } })();
  console.log(result);
  console.log(await (async () => { try { throw 1; } catch { return 'from catch'; } finally { return await late('from finally'); } })());
  return 'end';
}
main().then(console.log, console.error);
console.log('first');
