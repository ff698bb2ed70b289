// An iterator result whose done or value throws rejects the combinator; nothing is closed.
const result = {
  done: { get done() { throw 'done'; }, value: 1 },
  value: { done: false, get value() { throw 'value'; } },
};
for (const part of ['done', 'value']) {
  const iterator = {
    next: () => result[part],
    return() { log('never'); return {}; },
  };
  Promise.all({ [Symbol.iterator]: () => iterator }).catch((reason) => log('all', reason));
  Promise.race({ [Symbol.iterator]: () => iterator }).catch((reason) => log('race', reason));
}
ticks(2);
