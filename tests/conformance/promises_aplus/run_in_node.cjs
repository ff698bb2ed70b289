// Run the suite in Node, to check the shims: node run_in_node.cjs LOADER SUITE FOLDER
'use strict';
const fs = require('node:fs');
const { createRequire } = require('node:module');
const vm = require('node:vm');

const [loader, suite, folder] = process.argv.slice(2);
process.on('unhandledRejection', () => {});
const context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
Object.assign(context, { setTimeout, clearTimeout, setInterval, clearInterval });
context.hostRead = (path) => fs.readFileSync(path, 'utf8');
context.hostResolve = (specifier, importer) => {
  try {
    return JSON.stringify({ path: createRequire(importer).resolve(specifier) });
  } catch ({ code, message }) {
    return JSON.stringify({ code, message });
  }
};
for (const file of [loader, suite]) vm.runInContext(fs.readFileSync(file, 'utf8'), context, { filename: file });
context.runSuite(folder, (report) => console.log(report));
