// p-map: mapping with a limit over sync and async iterables, skipping, and the first error.
import pMap, { pMapIterable, pMapSkip } from 'p-map';

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function* numbers(count) {
  try {
    for (let number = 1; number <= count; number++) {
      console.log('pull', number);
      yield number;
    }
  } finally {
    console.log('numbers closed');
  }
}

const doubled = await pMap(numbers(4), async (number) => {
  console.log('map', number);
  await sleep(number * 10);
  console.log('mapped', number);
  return number % 2 ? number * 2 : pMapSkip;
}, { concurrency: 2 });
console.log(doubled.join());

console.log((await pMap([Promise.resolve(1), 2, Promise.resolve(3)], (value, index) => `${index}:${value}`)).join());

try {
  await pMap([3, 1, 2], async (value) => {
    await sleep(value * 10);
    console.log('fail?', value);
    if (value === 1) throw new Error(`value ${value}`);
    return value;
  }, { concurrency: 3 });
} catch (error) {
  console.log('rejected', error.message);
}
await sleep(50);

try {
  await pMap([1, 2, 3], async (value) => {
    if (value > 1) throw new Error(`v${value}`);
    return value;
  }, { concurrency: 1, stopOnError: false });
} catch (error) {
  console.log(error instanceof AggregateError, error.errors.map(({ message }) => message).join());
}

for await (const value of pMapIterable([30, 10, 20], async (ms) => {
  console.log('begin', ms);
  await sleep(ms);
  return ms;
}, { concurrency: 2, backpressure: 2 })) {
  console.log('got', value);
  if (value === 10) break;
}
console.log('end');
