// Run one order program in this process: node run_in_node.js PRELUDE PROGRAM WAIT
// Prints {lines, uncaught} when nothing is left to do or WAIT milliseconds have passed.
'use strict';
const fs = require('node:fs');
const vm = require('node:vm');

const [prelude, program, wait] = process.argv.slice(2);
const uncaught = [];
// With these listeners Node goes on after an error, as a page does.
process.on('uncaughtException', (error) => uncaught.push(String(error)));
process.on('unhandledRejection', (reason) => uncaught.push(String(reason)));
process.on('exit', () => {
  fs.writeSync(1, JSON.stringify({ lines: globalThis.__lines, uncaught }));
  process.exitCode = 0;
});
vm.runInThisContext(fs.readFileSync(prelude, 'utf8'), { filename: prelude });
// Not a reason to stay alive by itself.
setTimeout(() => process.exit(), Number(wait)).unref();
vm.runInThisContext(fs.readFileSync(program, 'utf8'), { filename: program });
