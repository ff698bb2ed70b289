// yield* in async generators, over all kinds of iterables.
const show = async (name, promise) => { try { const { value, done } = await promise; console.log(name, value, done); } catch (error) { console.log(name, 'threw', error instanceof Error ? error.name : String(error)); } };
async function* inner() {
  try { console.log('sent', yield 'i1'); yield Promise.resolve('i2'); return 'inner result'; }
  catch (error) { console.log('inner caught', error); yield 'i3'; return 'after catch'; }
  finally { console.log('inner finally'); }
}
async function* outer(iterable) { const result = yield* iterable; console.log('result', result); yield 'o'; return 'outer end'; }
const custom = (methods) => ({ [Symbol.asyncIterator]() { return { next: (v) => ({ value: `n${v}`, done: false }), ...methods }; } });
(async () => {
  let g = outer(inner());
  await show('a', g.next('dropped')); await show('b', g.next('value')); await show('c', g.next()); await show('d', g.next()); await show('e', g.next());
  g = outer(inner());
  await g.next(); await show('f', g.throw('reason')); await show('g', g.next()); await show('h', g.return('r'));
  g = outer(inner());
  await g.next(); await show('i', g.return('early')); await show('j', g.next());
  g = outer([1, Promise.resolve(2)]);
  await show('k', g.next()); await show('l', g.next()); await show('m', g.next());
  g = outer([1]);
  await g.next(); await show('n', g.throw('sync iterator has no throw')); await show('o', g.next());
  g = outer([1]);
  await g.next(); await show('p', g.return('sync iterator has no return'));
  g = outer(custom({}));
  await show('q', g.next()); await show('r', g.next(5)); await show('s', g.throw('no throw'));
  g = outer(custom({ throw: (e) => ({ value: `t${e}`, done: true }), return: (v) => ({ value: `r${v}`, done: false }) }));
  await g.next(); await show('t', g.return('1')); await show('u', g.throw('2')); await show('v', g.next());
  g = outer(custom({ next: () => 3 }));
  await show('w', g.next());
  g = outer(custom({ next: () => ({ value: Promise.reject('not awaited'), done: false }) }));
  const { value } = await g.next(); await show('x', value);
  await show('y', outer(7).next()); await show('z', outer(null).next());
  g = outer((function* () { try { yield 1; } finally { console.log('sync generator closed'); } })());
  await g.next(); await show('return', g.return(Promise.resolve('awaited')));
})();
