// An async generator with more requests than it has values, and one inside another.
const log = (...values) => console.log(...values);
async function* inner() {
  try {
    const sent = yield 'a';
    log('inner was sent', sent);
    yield Promise.resolve('b');
    yield 'never reached';
  } finally {
    log('inner closes');
    await null;
    log('inner closed');
  }
}
async function* outer() {
  log('outer begins');
  const result = yield* inner();
  log('inner returned', result);
  return 'outer result';
}
const generator = outer();
const show = (name) => ({ value, done }) => log(name, value, done);
generator.next('lost').then(show('1'));
generator.next('sent').then(show('2'));
generator.return('enough').then(show('3'));
generator.next().then(show('4'));
generator.throw(new Error('late')).catch((error) => log('5', error.message));
log(String(generator), Object.prototype.toString.call(outer));

(async () => {
  for await (const value of [Promise.resolve(1), 2, { then(ok) { ok(3); } }]) log('sync source', value);
  async function* failing() {
    yield 'before';
    throw new TypeError('broken');
  }
  try {
    for await (const value of failing()) log(value);
  } catch (error) {
    log(error.name, error.message);
  }
  label: for await (const outerValue of outer()) {
    for (const letter of 'xyz') {
      log(outerValue, letter);
      if (letter === 'y') break label;
    }
  }
  log(await Array.fromAsync(failing()).catch(({ message }) => message));
})();
