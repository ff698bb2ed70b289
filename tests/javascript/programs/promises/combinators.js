// all, allSettled, any and race: values, order, iterators and their closing.
const later = (value, turns) => {
  let promise = Promise.resolve(value);
  for (let turn = 0; turn < turns; turn++) promise = promise.then((same) => same);
  return promise;
};
const settle = (name, promise) => promise.then(
  (value) => console.log(name, 'fulfilled', JSON.stringify(value)),
  (reason) => console.log(name, 'rejected', reason instanceof Error ? reason.name : String(reason), JSON.stringify(reason?.errors)),
);
settle('all', Promise.all([later('a', 3), 'b', later('c', 1)]));
settle('all empty', Promise.all([]));
settle('all rejected', Promise.all([later(1, 2), Promise.reject('no')]));
settle('allSettled', Promise.allSettled([1, Promise.reject('no'), later(2, 2)]));
settle('any', Promise.any([Promise.reject('no'), later('yes', 2)]));
settle('any none', Promise.any([Promise.reject(1), Promise.reject(2)]));
settle('any empty', Promise.any([]));
settle('race', Promise.race([later('slow', 3), later('fast', 1)]));
settle('not iterable', Promise.all(3));
settle('string', Promise.all('xy'));

function iterable(steps, label) {
  return {
    [Symbol.iterator]() {
      console.log(label, 'opened');
      return {
        next() { const step = steps.shift(); if (step instanceof Error) throw step; return step ?? { done: true }; },
        return() { console.log(label, 'closed'); return {}; },
      };
    },
  };
}
settle('next throws', Promise.all(iterable([{ value: 1 }, new Error('next')], 'A')));
settle('then throws', Promise.race(iterable([{ value: { then: 1, constructor: 1 } }, { value: 2 }], 'B')));
const broken = Promise.resolve(1);
broken.then = () => { throw 'then'; };
settle('then of an element throws', Promise.all(iterable([{ value: broken }], 'C')));
settle('value throws', Promise.all(iterable([{ get value() { throw 'value'; } }], 'D')));
const held = Promise.resolve;
Promise.resolve = undefined;
settle('no resolve', Promise.all(iterable([], 'E')));
Promise.resolve = held;

// Its element functions, seen by a thenable.
Promise.all.call(class extends Promise {
  static resolve(value) {
    return { then(yes, no) {
      console.log(yes.length, yes.name === '', no.length);
      yes(value); yes('again');
    } };
  }
}, [1, 2]).then((values) => console.log(String(values)));
