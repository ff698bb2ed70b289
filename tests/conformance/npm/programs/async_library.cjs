// async: control flow with callbacks: queues, waterfalls, graphs of tasks, retries.
'use strict';
const async = require('async');

const later = (ms, value, callback) => setTimeout(() => callback(null, value), ms);

async.series([
  (done) => async.waterfall([
    (next) => later(10, 1, next),
    (value, next) => next(null, value, value + 1),
    (one, two, next) => later(0, one + two, next),
  ], (error, sum) => { console.log('waterfall', error, sum); done(); }),

  (done) => async.auto({
    base: (callback) => later(20, 'base', callback),
    other: (callback) => later(40, 'other', callback),
    both: ['base', 'other', (results, callback) => {
      console.log('both after', Object.keys(results).join());
      callback(null, `${results.base}+${results.other}`);
    }],
    afterBase: ['base', (results, callback) => { console.log('afterBase'); callback(null, results.base.length); }],
  }, (error, results) => { console.log('auto', error, JSON.stringify(results)); done(); }),

  (done) => {
    const queue = async.queue((task, callback) => {
      console.log('work', task.name, 'running', queue.running(), 'waiting', queue.length());
      setTimeout(callback, task.ms, task.fails ? new Error(task.name) : null);
    }, 2);
    queue.saturated(() => console.log('saturated'));
    queue.drain(() => { console.log('drained'); done(); });
    queue.error((error, task) => console.log('error', error.message, task.ms));
    for (const name of ['q', 'r', 's', 't']) queue.push({ name, ms: name === 'r' ? 50 : 20, fails: name === 's' }, (error) => console.log('pushed', name, error?.message));
    queue.unshift({ name: 'front', ms: 20 });
  },

  (done) => {
    let attempts = 0;
    async.retry({ times: 3, interval: 10 }, (callback) => {
      attempts++;
      console.log('attempt', attempts);
      callback(attempts < 3 ? new Error('not yet') : null, 'made it');
    }, (error, result) => { console.log('retry', error, result); done(); });
  },

  (done) => {
    const priority = async.priorityQueue((task, callback) => { console.log('priority', task); setTimeout(callback, 10); }, 1);
    for (const [task, level] of [['low', 9], ['high', 1], ['middle', 5]]) priority.push(task, level);
    priority.drain(done);
  },

  (done) => async.mapLimit([3, 1, 2], 2, async (value) => {
    console.log('mapLimit', value);
    await new Promise((resolve) => setTimeout(resolve, value * 20));
    return value * value;
  }, (error, squares) => { console.log('squares', squares.join()); done(); }),
], (error) => console.log('series', error));

async.parallel({ one: (callback) => callback(null, 1), two: (callback) => later(0, 2, callback) })
  .then((results) => console.log('parallel', JSON.stringify(results)));
async.eachOf({ a: 1, b: 2 }, (value, key, callback) => { console.log('each', key, value); callback(value === 2 ? new Error('two') : null); })
  .catch((error) => console.log('eachOf', error.message));
console.log('script ends');
