// The programs that `python -m benchmarks javascript` runs in each engine.

async function awaits(n) {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += await i;
  return sum;
}

async function items(n) {
  async function* numbers() {
    for (let i = 0; i < n; i++) yield i;
  }
  let sum = 0;
  for await (const item of numbers()) sum += item;
  return sum;
}

function thens(n) {
  let promise = Promise.resolve(0);
  for (let i = 0; i < n; i++) promise = promise.then((sum) => sum + i);
  return promise;
}

function fib(n) {
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

const programs = { awaits, items, thens, fib };
let outcome;

function begin(name, n) {
  outcome = undefined;
  Promise.resolve(programs[name](n)).then((value) => { outcome = value; });
}
