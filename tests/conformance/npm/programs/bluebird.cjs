// bluebird beside the engine's own promises: its scheduler, its combinators, cancellation, resources.
'use strict';
const Bluebird = require('bluebird');

Bluebird.config({ cancellation: true, warnings: false, longStackTraces: false });
// Its own queue on top of the engine's: the turns are told apart by a scheduler of ours.
Bluebird.setScheduler((run) => queueMicrotask(run));

console.log('begin');
Bluebird.resolve(1).then((value) => console.log('bluebird', value)).then(() => console.log('bluebird again'));
Promise.resolve(1).then((value) => console.log('native', value)).then(() => console.log('native again'));
Bluebird.resolve(Promise.resolve('native in bluebird')).then(console.log);
Promise.resolve(Bluebird.resolve('bluebird in native')).then(console.log);
new Bluebird((resolve, reject) => { reject(new TypeError('typed')); resolve('late'); })
  .catch(RangeError, () => console.log('not this'))
  .catch(TypeError, (error) => { console.log('caught', error.message); return 'recovered'; })
  .tap((value) => console.log('tap', value))
  .finally(() => console.log('finally'))
  .spread((...letters) => console.log(letters.join()))
  .catch((error) => console.log('spread wants an array:', error instanceof Error));

const sleep = (ms, value) => Bluebird.delay(ms, value);
const main = Bluebird.coroutine(function* () {
  const values = yield Bluebird.map([30, 10, 20], (ms) => {
    console.log('map', ms);
    return sleep(ms, ms).tap((value) => console.log('mapped', value));
  }, { concurrency: 2 });
  console.log(values.join());
  console.log('reduce', yield Bluebird.reduce([1, 2, 3], (sum, value) => sleep(5, sum + value), 0));
  console.log('each', (yield Bluebird.mapSeries(['x', 'y'], (name, index) => `${name}${index}`)).join());
  const { a, b } = yield Bluebird.props({ a: sleep(10, 'A'), b: Promise.resolve('B') });
  console.log('props', a, b);
  console.log('some', (yield Bluebird.some([sleep(50, 3), sleep(10, 1), sleep(30, 2)], 2)).join());
  console.log('reflect', (yield Bluebird.all([Bluebird.reject(new Error('r')).reflect(), Bluebird.resolve(1).reflect()])).map((each) => each.isFulfilled()).join());
  try {
    yield sleep(100).timeout(10, 'too slow');
  } catch (error) {
    console.log(error.name, error.message);
  }
  const cancelled = sleep(100, 'never').then(console.log).finally(() => console.log('cleaned up'));
  setTimeout(() => cancelled.cancel(), 10);
  yield sleep(30);
  console.log('cancelled', cancelled.isCancelled());
  yield Bluebird.using(Bluebird.resolve('resource').disposer((value) => console.log('disposed', value)), (value) => {
    console.log('using', value);
    return sleep(10);
  });
  const read = Bluebird.promisify((name, callback) => setTimeout(callback, 10, name ? null : new Error('no name'), `<${name}>`));
  console.log(yield read('file'));
  yield read('').catch((error) => console.log(error.message, error.isOperational));
  return 'end';
});
main().then(console.log);
console.log('script ends');
