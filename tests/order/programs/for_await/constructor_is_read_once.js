// Each await reads the promise's constructor once: of a step's answer, of what return gives, of what a body awaits.
const watched = (name, promise) => {
  Object.defineProperty(promise, 'constructor', {
    get() { log('constructor of', name); return Promise; },
  });
  return promise;
};
const iterable = {
  [Symbol.asyncIterator]() { return this; },
  next() { return watched('next', Promise.resolve({ value: 'item', done: false })); },
  return() { return watched('return', Promise.resolve({})); },
};
async function* body() {
  await watched('await', Promise.resolve());
  yield watched('yield', Promise.resolve('yielded'));
}
async function main() {
  for await (const value of iterable) {
    log(value);
    break;
  }
  for await (const value of body()) log(value);
}
main().then(() => log('end'));
ticks(9);
