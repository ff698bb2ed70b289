// Iterators see what happens to a collection while they are under way.
const map = new Map([['a', 1], ['b', 2], ['c', 3]]);
const seen = [];
for (const [key] of map) {
  seen.push(key);
  if (key === 'a') map.delete('b');
  if (key === 'c') map.set('d', 4).set('a', 'again');
  if (key === 'd') { map.delete('a'); map.set('a', 'new'); }
  if (seen.length > 9) break;
}
console.log(seen.join(), [...map.keys()].join());

const set = new Set([1]);
let steps = 0;
for (const value of set) {
  if (++steps > 5) break;
  set.delete(value);
  set.add(value + 1);
}
console.log([...set], steps);

const cleared = new Set([1, 2, 3]);
const iterator = cleared.values();
console.log(iterator.next().value);
cleared.clear();
cleared.add('x').add('y');
console.log(iterator.next().value, iterator.next().value, iterator.next().done);
cleared.add('z');
console.log(iterator.next().done, [...cleared].join());

// Many come and go under several iterators.
const queue = new Map();
for (let index = 0; index < 100; index++) queue.set(index, index);
const iterators = [queue.keys(), queue.values()];
for (let index = 0; index < 40; index++) iterators[0].next();
for (let index = 0; index < 80; index += 2) queue.delete(index);
for (let index = 41; index < 60; index++) queue.delete(index);
for (let index = 100; index < 120; index++) queue.set(index, index);
iterators.push(queue.entries());
for (let index = 61; index < 100; index += 2) queue.delete(index);
console.log(queue.size, iterators.map((each) => String(each.next().value)).join(' '));
queue.forEach((value, key) => { if (key % 3) queue.delete(key); });
console.log([...queue.keys()].join(), iterators.map((each) => String(each.next().value)).join(' '));
for (const each of iterators) console.log([...each].join(' '));

// A queue that is taken from its front.
const waiting = new Set([0]);
let taken = 0;
while (waiting.size && taken < 5000) {
  const [first] = waiting;
  waiting.delete(first);
  taken++;
  waiting.add(first + 1);
  if (taken % 3 === 0) waiting.add(-taken);
}
console.log(taken, waiting.size, waiting.values().next().value);
map.forEach((value, key, self) => { console.log(key); if (self.size < 8) self.set(`${key}${key}`, value); });
