// Requests that wait in line, and those that come after the end.
const show = (name, promise) => promise.then(
  ({ value, done }) => console.log(name, 'result', value, done), (reason) => console.log(name, 'rejected', String(reason)));
async function* numbers() {
  try { const got = yield 1; console.log('got', got); yield Promise.resolve(2); await null; yield 3; return Promise.resolve('end'); }
  catch (error) { console.log('caught', error); yield 'recovered'; }
  finally { console.log('finally'); await null; console.log('finally over'); }
}
(async () => {
  let g = numbers();
  await Promise.all([show('a', g.next('ignored')), show('b', g.next('second')), show('c', g.next()), show('d', g.next()), show('e', g.next())]);
  g = numbers();
  await Promise.all([show('f', g.next()), show('g', g.throw('thrown')), show('h', g.return('returned')), show('i', g.next())]);
  g = numbers();
  await Promise.all([show('j', g.return(Promise.resolve('before it began'))), show('k', g.throw('late')), show('l', g.next())]);
  g = numbers();
  await show('m', g.throw('before it began'));
  await show('n', g.next());
  g = numbers();
  await g.next();
  await show('o', g.return(Promise.reject('rejected return')));
  await show('p', g.next());
  g = (async function* () { yield Promise.reject('yielded rejection'); })();
  await show('q', g.next());
  await show('r', g.next());
  g = (async function* () { try { yield 1; } finally { return 'overridden'; } })();
  await g.next();
  await show('s', g.return('asked'));
  g = (async function* () { try { yield 1; } finally { yield 'in finally'; } })();
  await g.next();
  await show('t', g.return('asked'));
  await show('u', g.next());
  const again = (async function* () { again.next().then((r) => console.log('from inside', r.done)); yield 1; })();
  await show('v', again.next());
})();
