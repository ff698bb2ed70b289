// eventemitter3: listeners that add and remove listeners, contexts, once, and awaiting an event.
'use strict';
const EventEmitter = require('eventemitter3');

const emitter = new EventEmitter();
const log = (name) => function (...values) { console.log(name, this === emitter ? 'emitter' : this.name, ...values); };

const second = log('second');
emitter.on('ping', log('first'));
emitter.on('ping', second, { name: 'context' });
emitter.once('ping', log('once'));
emitter.on('ping', function adding() {
  console.log('adding');
  emitter.off('ping', second);
  emitter.on('ping', log('added'));
  emitter.off('ping', adding);
});
console.log(emitter.listenerCount('ping'));
for (const round of [1, 2, 3]) console.log('emit', round, emitter.emit('ping', round, ...'abcdef'.slice(0, round + 2)));
console.log(emitter.listenerCount('ping'), emitter.emit('nothing'));

const symbol = Symbol('secret');
emitter.on(symbol, () => console.log('symbol'));
console.log(emitter.eventNames().map(String).join(), emitter.emit(symbol));

function next(name) {
  return new Promise((resolve, reject) => {
    const failed = (error) => { emitter.off(name, done); reject(error); };
    const done = (value) => { emitter.off('error', failed); resolve(value); };
    emitter.once(name, done);
    emitter.once('error', failed);
  });
}

async function* events(name, end) {
  const waiting = [];
  let wake = Promise.withResolvers();
  const listener = (value) => { waiting.push(value); wake.resolve(); };
  emitter.on(name, listener);
  try {
    for (;;) {
      await wake.promise;
      wake = Promise.withResolvers();
      for (const value of waiting.splice(0)) {
        if (value === end) return 'ended';
        yield value;
      }
    }
  } finally {
    emitter.off(name, listener);
    console.log('listeners left', emitter.listenerCount(name));
  }
}

(async () => {
  for await (const value of events('tick', 4)) console.log('tick', value);
  console.log('after ticks');
  next('ready').then((value) => console.log('ready', value));
  next('ready').catch((error) => console.log('failed', error.message));
  emitter.emit('ready', 'now');
  const failing = next('never').catch((error) => console.log('caught', error.message));
  emitter.emit('error', new Error('wrong'));
  await failing;
  emitter.removeAllListeners('ping');
  console.log(emitter.listenerCount('ping'), emitter.listeners(symbol).length);
})();
emitter.emit('tick', 0);
setTimeout(() => { emitter.emit('tick', 1); emitter.emit('tick', 2); }, 10);
setTimeout(() => { emitter.emit('tick', 3); emitter.emit('tick', 4); emitter.emit('tick', 5); }, 30);
