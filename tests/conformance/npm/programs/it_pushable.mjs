// it-pushable: a queue that one side pushes to and the other iterates, with its end and its error.
import { pushable, pushableV } from 'it-pushable';

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function read(name, source, limit = Infinity) {
  let count = 0;
  try {
    for await (const value of source) {
      console.log(name, value);
      if (++count === limit) break;
    }
    console.log(name, 'finished after', count);
  } catch (error) {
    console.log(name, 'failed', error.message);
  }
}

const source = pushable({ objectMode: true, onEnd: (error) => console.log('onEnd', error?.message) });
const reader = read('one', source);
source.push('a').push('b');
console.log('length', source.readableLength);
queueMicrotask(() => source.push('c'));
setTimeout(() => source.push('d').end(), 10);
await reader;
console.log('length', source.readableLength);

const failing = pushable({ objectMode: true });
failing.push(1).push(2).end(new Error('broken'));
await read('two', failing);

const left = pushable({ objectMode: true, onEnd: () => console.log('left') });
for (let number = 0; number < 5; number++) left.push(number);
await read('three', left, 2);
console.log(await left.next());

const many = pushableV({ objectMode: true });
many.push('p').push('q');
setTimeout(() => many.push('r').end(), 10);
await read('four', { [Symbol.asyncIterator]: async function* () { for await (const batch of many) yield batch.join('+'); } });

const asked = pushable({ objectMode: true });
for (const letter of ['x', 'y', undefined]) {
  const result = asked.next();
  result.then(({ value, done }) => console.log('asked', value, done));
  queueMicrotask(() => console.log('nothing yet'));
  await sleep(0);
  if (letter === undefined) asked.end();
  else asked.push(letter);
  await result;
}

const emptied = pushable({ objectMode: true });
emptied.push(1);
const waited = emptied.onEmpty().then(() => console.log('empty'));
await emptied.next();
await waited;
await emptied.return();
console.log('end');
