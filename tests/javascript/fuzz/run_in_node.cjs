// Run fuzzed programs in Node, each in a context of its own: node run_in_node.cjs PRELUDE
// One request {source} a line on standard input, one answer {lines} a line on standard output.
//
// Promises, jobs and microtasks are Node's own.  Time is not: a timer is a task of a virtual clock,
// ordered by deadline and then by age, so that a log does not depend on how fast the machine is.
'use strict';
const fs = require('node:fs');
const readline = require('node:readline');
const vm = require('node:vm');

const prelude = new vm.Script(fs.readFileSync(process.argv[2], 'utf8'), { filename: 'prelude.js' });
// With these listeners Node goes on after an error, as a page does.
process.on('uncaughtException', () => {});
process.on('unhandledRejection', () => {});

const turn = () => new Promise((resolve) => setImmediate(resolve));

async function run(source) {
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
  let now = 0;
  let count = 0;
  const timers = [];
  context.setTimeout = (callback, delay = 0, ...values) => {
    timers.push({ id: ++count, due: now + Math.max(0, Math.trunc(delay)), callback, values });
    return count;
  };
  context.clearTimeout = (id) => {
    const index = timers.findIndex((timer) => timer.id === id);
    if (index >= 0) timers.splice(index, 1);
  };
  context.queueMicrotask = queueMicrotask;
  prelude.runInContext(context);
  try {
    new vm.Script(source, { filename: 'program.js' }).runInContext(context);
  } catch (error) {
    context.lines.push(`script: ${context.show(error)}`);
  }
  await turn();
  while (timers.length) {
    const next = timers.reduce((first, each) => (each.due < first.due ? each : first));
    timers.splice(timers.indexOf(next), 1);
    now = next.due;
    setImmediate(() => next.callback.apply(context, next.values));
    await turn();
  }
  return [...context.lines];
}

(async () => {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    fs.writeSync(1, JSON.stringify({ lines: await run(JSON.parse(line).source) }) + '\n');
  }
})();
