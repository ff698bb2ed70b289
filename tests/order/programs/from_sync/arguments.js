// What reaches a sync iterator: nothing from a loop, also when it is closed; the request's own value from yield*.
class Iterator {
  [Symbol.iterator]() {
    return this;
  }
  next(...args) {
    log('next', args[0]);
    return { value: 1, done: false };
  }
  return(...args) {
    log('return', args.length, args[0]);
    return { value: 2, done: true };
  }
}
async function loop() {
  for await (const value of new Iterator()) break;
  log('loop ends');
}
async function* outer() {
  yield* new Iterator();
}
loop();
const g = outer();
g.next('lost');
g.next('kept');
g.return('value').then((r) => log('return', r.value, r.done));
ticks(9);
