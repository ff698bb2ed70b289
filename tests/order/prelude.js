// What an order program has beside the platform's own globals; the same three names as prelude.py.
globalThis.__lines = [];
globalThis.log = (...values) => { __lines.push(values.map(String).join(' ')); };
globalThis.ticks = (count) => {
  let promise = Promise.resolve();
  for (let number = 1; number <= count; number++) promise = promise.then(() => log(number));
};
globalThis.busy = (milliseconds) => {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
};
