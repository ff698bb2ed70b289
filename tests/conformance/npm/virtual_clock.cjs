// A virtual clock for Node: node --require virtual_clock.cjs PROGRAM
//
// Timers are ordered by deadline and then by age, and time jumps to the next one when there is
// nothing else to do, so that what a program prints does not depend on how busy the machine is.
// Jobs, ticks and immediates are Node's own.
'use strict';
const { setImmediate: later, clearImmediate: notLater } = globalThis;
const BEGAN = Date.UTC(2026, 0, 1);
const MAXIMUM = 2 ** 31 - 1;

let now = 0;
let count = 0;
let waiting = false;
const timers = new Map();
const immediates = new Set();

function add(callback, delay, values, repeats) {
  if (typeof callback !== 'function') throw new TypeError('a timer needs a function');
  const milliseconds = Math.trunc(Number(delay)) || 0;
  const interval = milliseconds >= 1 && milliseconds <= MAXIMUM ? milliseconds : 1;
  const id = ++count;
  timers.set(id, { id, due: now + interval, age: id, interval, repeats, callback, values });
  wait();
  return id;
}

function wait() {
  if (waiting || timers.size === 0) return;
  waiting = true;
  later(step);
}

function step() {
  waiting = false;
  if (immediates.size === 0 && timers.size) {
    const next = [...timers.values()].reduce((first, each) =>
      each.due < first.due || (each.due === first.due && each.age < first.age) ? each : first);
    now = next.due;
    if (next.repeats) {
      next.due = now + next.interval;
      next.age = ++count;
    } else {
      timers.delete(next.id);
    }
    wait();
    next.callback(...next.values);
  }
  wait();
}

globalThis.setTimeout = (callback, delay, ...values) => add(callback, delay, values, false);
globalThis.setInterval = (callback, delay, ...values) => add(callback, delay, values, true);
globalThis.clearTimeout = globalThis.clearInterval = (id) => { timers.delete(Number(id)); };
globalThis.setImmediate = (callback, ...values) => {
  const immediate = later(() => {
    immediates.delete(immediate);
    callback(...values);
  });
  immediates.add(immediate);
  return immediate;
};
globalThis.clearImmediate = (immediate) => {
  immediates.delete(immediate);
  notLater(immediate);
};
Date.now = () => BEGAN + now;
performance.now = () => now;
