// Array.fromAsync: sources, mapping, constructors and failures.
const attempt = async (name, f) => { try { const value = await f(); console.log(name, JSON.stringify(value)); } catch (error) { console.log(name, 'threw', error instanceof Error ? error.name : String(error)); } };
async function* numbers() { try { yield 1; yield 2; } finally { console.log('over'); } }
(async () => {
  console.log(Array.fromAsync.length, Array.fromAsync.name);
  await attempt('generator', () => Array.fromAsync(numbers()));
  await attempt('array', () => Array.fromAsync([1, Promise.resolve(2), , 4]));
  await attempt('string', () => Array.fromAsync('a\u{1F600}b'));
  await attempt('array-like', () => Array.fromAsync({ length: 2, 0: Promise.resolve('x'), 1: 'y' }));
  await attempt('number', () => Array.fromAsync(5));
  await attempt('nothing', () => Array.fromAsync(null));
  await attempt('map', () => Array.fromAsync(numbers(), async (x, i) => x * 10 + i));
  await attempt('this', () => Array.fromAsync([1], function () { return this.name; }, { name: 'given' }));
  await attempt('no function', () => Array.fromAsync([1], 3));
  await attempt('mapper throws', () => Array.fromAsync(numbers(), () => { throw 'mapper'; }));
  await attempt('mapper rejects', () => Array.fromAsync(numbers(), () => Promise.reject('mapper')));
  await attempt('rejected item', () => Array.fromAsync([Promise.reject('item')]));
  class Mine extends Array {}
  console.log((await Mine.fromAsync([1, 2])) instanceof Mine, (await Array.fromAsync.call(Object, { length: 1, 0: 'a' }))[0]);
  const order = [];
  const logged = new Proxy({ length: 1, 0: 'v' }, { get(target, key) { order.push(String(key)); return Reflect.get(target, key); } });
  await Array.fromAsync(logged);
  console.log(order.join());
})();
