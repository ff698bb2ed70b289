// it-merge and it-map: several sources at once, in the order in which they have something.
import map from 'it-map';
import merge from 'it-merge';

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function* every(name, ms, count) {
  try {
    for (let number = 0; number < count; number++) {
      await sleep(ms);
      yield `${name}${number}`;
    }
    console.log(name, 'ran out');
  } finally {
    console.log(name, 'closed');
  }
}

for await (const value of merge(every('a', 20, 3), every('b', 50, 2))) console.log(value);

console.log([...merge([1, 2], [3], [])].join());
console.log([...map([1, 2, 3], (value, index) => value * 10 + index)].join());

const mapped = map(every('c', 10, 3), async (value, index) => {
  await null;
  return `${value}/${index}`;
});
for await (const value of mapped) {
  console.log(value);
  if (value.startsWith('c1')) break;
}

async function* failing() {
  yield 'f';
  await sleep(30);
  throw new Error('source failed');
}

try {
  for await (const value of merge(failing(), every('d', 20, 5))) console.log(value);
} catch (error) {
  console.log('caught', error.message);
}
await sleep(200);
console.log('end');
