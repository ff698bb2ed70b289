// Disposing of an async generator is a return() with one turn more; before the start it runs nothing.
async function* numbers(name) {
  try {
    log(name, 'starts');
    yield 1;
  } finally {
    log(name, 'finally');
  }
}
const a = numbers('a');
const b = numbers('b');
b.next().then(() => {
  a[Symbol.asyncDispose]().then((v) => log('a disposed', v));
  b[Symbol.asyncDispose]().then((v) => log('b disposed', v));
  log('called');
  ticks(5);
});
