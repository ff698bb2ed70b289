// The workloads in JavaScript, for every engine: they match those of on_thenloop.py one by one.
//
// The engine's host gives what the language has not: queueTask, queueMicrotask, setTimeout,
// clearTimeout and block (milliseconds in which nothing runs), as far as it has them.
'use strict';

const CHECK_SIZE = 8;
const AWAITS_PER_DESCENT = 1000;
const DUE_AFTER = 25;
const SCATTER = 2654435763;

function makeWorkloads(host) {
  const { queueTask, queueMicrotask, setTimeout, clearTimeout, block } = host;
  const nothing = () => {};

  // How many numbers, from the first on, count up from 0.
  function inOrder(items) {
    for (let i = 0; i < items.length; i++) if (items[i] !== i) return i;
    return items.length;
  }

  const range = (n, f) => Array.from({ length: n }, (_, i) => f(i));
  const shuffled = (n) => range(n, (i) => (i * SCATTER) % n);
  const farDelays = (n) => range(n, (i) => 60000 + ((i * SCATTER) % 3540000));
  const nearDelays = (n) =>
    shuffled(n).map((rank) => (n <= CHECK_SIZE ? 5 + 5 * rank : 1 + (rank % 20)));

  // Each timer once, and in order where their delays lie well apart.
  function allFired(fired) {
    const n = fired.length;
    if (n > CHECK_SIZE) return new Set(fired).size;
    const delays = nearDelays(n);
    return inOrder(fired.map((i) => (delays[i] - 5) / 5));
  }

  function withResolvers() {
    const record = {};
    record.promise = new Promise((resolve) => (record.resolve = resolve));
    return record;
  }

  // Promises

  function thenHop(watch, n) {
    const settled = Promise.resolve(1);
    const finished = withResolvers();
    let done = 0;
    function step(value) {
      done += value;
      if (done < n) {
        settled.then(step);
      } else {
        watch.stop();
        finished.resolve(done);
      }
    }
    watch.start();
    settled.then(step);
    return finished.promise;
  }

  async function thenChain(watch, n) {
    const step = (value) => value + 1;
    watch.start();
    let promise = Promise.resolve(0);
    for (let i = 0; i < n; i++) promise = promise.then(step);
    const result = await promise;
    watch.stop();
    return result;
  }

  async function all(watch, n) {
    const promises = range(n, (i) => Promise.resolve(i));
    watch.start();
    const values = await Promise.all(promises);
    watch.stop();
    return inOrder(values);
  }

  async function handlersOnOne(watch, n) {
    const seen = [];
    const first = withResolvers();
    const handlers = range(n, (i) => () => seen.push(i));
    watch.start();
    for (const each of handlers) first.promise.then(each);
    first.promise.then(() => watch.stop());
    first.resolve();
    await Promise.resolve();
    return inOrder(seen);
  }

  function createPromise(watch, n) {
    let done = 0;
    watch.start();
    for (let i = 0; i < n; i++) {
      new Promise(nothing);
      done += 1;
    }
    watch.stop();
    return done;
  }

  function createSettled(watch, n) {
    let done = 0;
    watch.start();
    for (let i = 0; i < n; i++) {
      Promise.resolve(i);
      done += 1;
    }
    watch.stop();
    return done;
  }

  // Awaits

  function awaitSettled(watch, n, tasks) {
    const settled = Promise.resolve(1);
    const finished = withResolvers();
    let done = 0;
    let running = tasks;
    async function task() {
      let total = 0;
      for (let i = 0; i < n / tasks; i++) total += await settled;
      done += total;
      running -= 1;
      if (running === 0) {
        watch.stop();
        finished.resolve(done);
      }
    }
    watch.start();
    for (let i = 0; i < tasks; i++) task();
    return finished.promise;
  }

  async function awaitNew(watch, n) {
    let done = 0;
    watch.start();
    for (let i = 0; i < n; i++) done += (await Promise.resolve(i)) === i;
    watch.stop();
    return done;
  }

  async function awaitPending(watch, n) {
    const settled = Promise.resolve();
    const queue = queueMicrotask ?? ((callback) => settled.then(callback));
    const executor = (resolve) => queue(() => resolve(1));
    let total = 0;
    watch.start();
    for (let i = 0; i < n; i++) total += await new Promise(executor);
    watch.stop();
    return total;
  }

  async function one() {
    return 1;
  }

  async function asyncCall(watch, n) {
    let total = 0;
    watch.start();
    for (let i = 0; i < n; i++) total += await one();
    watch.stop();
    return total;
  }

  async function awaitRejection(watch, n) {
    const error = new RangeError('no');
    let caught = 0;
    watch.start();
    for (let i = 0; i < n; i++) {
      try {
        await Promise.reject(error);
      } catch (e) {
        caught += e === error;
      }
    }
    watch.stop();
    return caught;
  }

  async function* countTo(n) {
    for (let i = 0; i < n; i++) yield i;
  }

  async function iterate(watch, n) {
    let expected = 0;
    watch.start();
    for await (const item of countTo(n)) {
      if (item !== expected) break;
      expected += 1;
    }
    watch.stop();
    return expected;
  }

  async function nest(depth, settled, hops) {
    if (depth > 0) return await nest(depth - 1, settled, hops);
    let total = 0;
    for (let i = 0; i < hops; i++) total += await settled;
    return total;
  }

  async function nestedAwait(watch, n, depth) {
    const settled = Promise.resolve(1);
    const hops = Math.min(n, AWAITS_PER_DESCENT);
    let total = 0;
    watch.start();
    for (let i = 0; i < Math.floor(n / hops); i++) total += await nest(depth - 1, settled, hops);
    watch.stop();
    return total;
  }

  // Microtasks and tasks

  async function microtasks(watch, n) {
    const seen = [];
    watch.start();
    for (let i = 0; i < n; i++) queueMicrotask(() => seen.push(i));
    queueMicrotask(() => watch.stop());
    await Promise.resolve();
    return inOrder(seen);
  }

  function macrotaskChain(watch, n) {
    const finished = withResolvers();
    let done = 0;
    function step() {
      done += 1;
      if (done < n) {
        queueTask(step);
      } else {
        watch.stop();
        finished.resolve(done);
      }
    }
    watch.start();
    queueTask(step);
    return finished.promise;
  }

  function macrotaskBatch(watch, n) {
    const finished = withResolvers();
    const seen = [];
    const push = (i) => seen.push(i);
    watch.start();
    for (let i = 0; i < n; i++) queueTask(push, i);
    queueTask(() => {
      watch.stop();
      finished.resolve(inOrder(seen));
    });
    return finished.promise;
  }

  // Timers

  function timerSet(watch, n) {
    const delays = farDelays(n);
    const ids = new Array(n).fill(null);
    watch.start();
    for (let i = 0; i < n; i++) ids[i] = setTimeout(nothing, delays[i]);
    watch.stop();
    ids.forEach(clearTimeout);
    return new Set(ids).size;
  }

  function timerFire(watch, n) {
    const finished = withResolvers();
    const fired = [];
    const delays = nearDelays(n);
    function fire(i) {
      fired.push(i);
      if (fired.length === n) {
        watch.stop();
        finished.resolve(allFired(fired));
      }
    }
    for (let i = 0; i < n; i++) setTimeout(fire, delays[i], i);
    if (n > CHECK_SIZE) block(DUE_AFTER);
    watch.start();
    return finished.promise;
  }

  const afterOneTask = (watch, value) =>
    new Promise((resolve) =>
      queueTask(() => {
        watch.stop();
        resolve(value);
      }),
    );

  function timerCancel(watch, n) {
    const ids = farDelays(n).map((delay) => setTimeout(nothing, delay));
    const order = shuffled(n);
    let cancelled = 0;
    watch.start();
    for (const i of order) {
      clearTimeout(ids[i]);
      cancelled += 1;
    }
    return afterOneTask(watch, cancelled);
  }

  async function timerDebounce(watch, n) {
    const delays = farDelays(n);
    const ids = delays.map((delay) => setTimeout(nothing, delay));
    const order = shuffled(n);
    watch.start();
    for (const i of order) {
      clearTimeout(ids[i]);
      ids[i] = setTimeout(nothing, delays[i]);
    }
    await afterOneTask(watch, 0);
    ids.forEach(clearTimeout);
    return new Set(ids).size;
  }

  // Memory

  function memoryPromise(watch, n) {
    const held = new Array(n).fill(null);
    watch.start();
    for (let i = 0; i < n; i++) held[i] = new Promise(nothing);
    watch.stop();
    return new Set(held).size;
  }

  async function memoryAsyncFunction(watch, n) {
    const held = new Array(n).fill(null);
    const first = withResolvers();
    const seen = [];
    async function wait(i) {
      await first.promise;
      seen.push(i);
    }
    watch.start();
    for (let i = 0; i < n; i++) held[i] = wait(i);
    watch.stop();
    first.resolve();
    await held[n - 1];
    return inOrder(seen);
  }

  function memoryTask(watch, n) {
    const finished = withResolvers();
    const seen = [];
    const push = (i) => seen.push(i);
    watch.start();
    for (let i = 0; i < n; i++) queueTask(push, i);
    watch.stop();
    queueTask(() => finished.resolve(inOrder(seen)));
    return finished.promise;
  }

  return {
    then_hop: thenHop,
    then_chain: thenChain,
    all,
    handlers_on_one: handlersOnOne,
    create_promise: createPromise,
    create_settled: createSettled,
    await_settled: awaitSettled,
    await_new: awaitNew,
    await_pending: awaitPending,
    async_call: asyncCall,
    await_rejection: awaitRejection,
    async_generator: iterate,
    nested_await: nestedAwait,
    queue_microtask: microtasks,
    macrotask_chain: macrotaskChain,
    macrotask_batch: macrotaskBatch,
    timer_set: timerSet,
    timer_fire: timerFire,
    timer_cancel: timerCancel,
    timer_debounce: timerDebounce,
    memory_promise: memoryPromise,
    memory_async_function: memoryAsyncFunction,
    memory_timer: timerSet,
    memory_task: memoryTask,
  };
}

// Counts turns with a ticker, whose first tick is queued before anything of the workload.
function makeTurnCounter(queue) {
  let running = false;
  const counter = {
    turns: 0,
    start() {
      running = true;
      queue(tick);
    },
    stop() {
      running = false;
    },
  };
  function tick() {
    if (!running) return;
    counter.turns += 1;
    queue(tick);
  }
  return counter;
}

// Does a workload once beside a ticker; what it returned, and how many turns it took.
async function check(workloads, request, host) {
  const settled = Promise.resolve();
  const tickers = { job: (tick) => settled.then(tick), task: host.queueTask };
  const counter = makeTurnCounter(tickers[request.ticker]);
  const right = await workloads[request.workload](counter, CHECK_SIZE, request.check_value);
  return { right, turns: counter.turns };
}
