// One measurement in Node, in a process of its own; what benchmarks/peers/process.py is for Python.
//
//     node --expose-gc run_in_node.js '{"workload": "then_hop", ...}'
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

const WARM_UP_SECONDS = 0.05;
const MOST_WARM_UP = 20000;
const MOST_PASSES = 500;
const WALL_BUDGET = 8;

const source = path.join(__dirname, 'workloads.js');
vm.runInThisContext(fs.readFileSync(source, 'utf8'), source);

function block(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

const host = { queueTask: setImmediate, queueMicrotask, setTimeout, clearTimeout, block };

function makeStopwatch() {
  const used = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  };
  return {
    seconds: 0,
    wall: 0,
    start() {
      this.wall -= performance.now() / 1e3;
      this.seconds -= used();
    },
    stop() {
      this.seconds += used();
      this.wall += performance.now() / 1e3;
    },
  };
}

function makeGauge(kind) {
  const read = () => {
    gc();
    const { heapUsed, rss } = process.memoryUsage();
    return kind === 'heap' ? heapUsed : rss;
  };
  return {
    bytes: 0,
    start() {
      this.bytes -= read();
    },
    stop() {
      this.bytes += read();
    },
  };
}

class Wrong extends Error {}

async function work(workloads, request, watch, n) {
  gc();
  const right = await workloads[request.workload](watch, n, request.value);
  if (right !== n) throw new Wrong(`${right} of ${n} operations came out right`);
}

async function measureTime(workloads, request) {
  const n = request.operations;
  const warmUp = makeStopwatch();
  while (warmUp.seconds < Math.min(WARM_UP_SECONDS, request.seconds))
    await work(workloads, request, warmUp, Math.min(n, MOST_WARM_UP));
  const watch = makeStopwatch();
  const began = performance.now();
  let passes = 0;
  while (
    passes === 0 ||
    (watch.seconds < request.seconds &&
      passes < MOST_PASSES &&
      performance.now() - began < WALL_BUDGET * 1e3 * request.seconds)
  ) {
    await work(workloads, request, watch, n);
    passes += 1;
  }
  const operations = passes * n;
  return {
    value: (watch.seconds / operations) * 1e9,
    wall: (watch.wall / operations) * 1e9,
    passes,
  };
}

async function measureMemory(workloads, request) {
  // As in process.py: a process that has grown once would not grow again.
  if (request.way !== 'resident')
    await work(workloads, request, makeGauge(request.way), request.operations);
  const gauge = makeGauge(request.way);
  await work(workloads, request, gauge, request.operations);
  return { value: gauge.bytes / request.operations, passes: 1 };
}

async function main(request) {
  const workloads = makeWorkloads(host);
  const { right, turns } = await check(workloads, request, host);
  if (right !== CHECK_SIZE)
    throw new Wrong(`${right} of ${CHECK_SIZE} operations came out right and in order`);
  if (request.turns !== null && turns !== request.turns)
    throw new Wrong(`it took ${turns} turns instead of ${request.turns}`);
  if (!request.seconds) return { turns };
  const measure = request.group === 'memory' ? measureMemory : measureTime;
  return { turns, ...(await measure(workloads, request)) };
}

main(JSON.parse(process.argv[2])).then(
  (answer) => console.log(JSON.stringify(answer)),
  (error) => {
    if (!(error instanceof Wrong)) throw error;
    console.log(JSON.stringify({ wrong: error.message }));
    process.exitCode = 3;
  },
);
