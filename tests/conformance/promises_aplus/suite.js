// What the Promises/A+ suite is given: an adapter for the engine's own Promise, the part of mocha
// that it is written for, and the part of Node's assert that it calls.  `runSuite(folder, tell)`
// runs it and tells the report as JSON.
(function (global) {
  'use strict';
  const TIMEOUT = 200;

  global.adapter = {
    resolved: (value) => Promise.resolve(value),
    rejected: (reason) => Promise.reject(reason),
    deferred() {
      const { promise, resolve, reject } = Promise.withResolvers();
      return { promise, resolve, reject };
    },
  };

  class AssertionError extends Error {
    get name() { return 'AssertionError'; }
  }
  const check = (passed, message) => {
    if (!passed) throw new AssertionError(message);
  };
  const assert = (value, message) => check(value, message ?? 'falsy');
  assert.strictEqual = (one, other, message) =>
    check(Object.is(one, other), message ?? `${String(one)} is not ${String(other)}`);
  assert.notStrictEqual = (one, other, message) =>
    check(!Object.is(one, other), message ?? `both are ${String(one)}`);
  assert.AssertionError = AssertionError;
  commonjs.builtins.assert = assert;

  // Groups nest; the hooks of all around a test run before and after it.
  let group = { title: '', parent: null, before: [], after: [] };
  const tests = [];
  global.describe = (title, body) => {
    group = { title, parent: group, before: [], after: [] };
    body();
    group = group.parent;
  };
  global.specify = global.it = (title, body) => tests.push({ title, body, group });
  global.beforeEach = (hook) => group.before.push(hook);
  global.afterEach = (hook) => group.after.push(hook);

  function hooks(group, when) {
    if (group === null) return [];
    const outer = hooks(group.parent, when);
    return when === 'before' ? [...outer, ...group.before] : [...group.after, ...outer];
  }

  // A function that asks for a parameter is told of its end by calling it, in time.
  function run(body) {
    if (body.length === 0) {
      body();
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`not done in ${TIMEOUT} ms`)), TIMEOUT);
      body((error) => {
        clearTimeout(timer);
        if (error) reject(error);
        else resolve();
      });
    });
  }

  function titleOf({ title, group }) {
    const titles = [title];
    for (let each = group; each !== null; each = each.parent) if (each.title) titles.unshift(each.title);
    return titles.join(' / ');
  }

  global.runSuite = async (folder, tell) => {
    commonjs.requireFrom(`${folder}/main.js`)('promises-aplus-tests/lib/testFiles.js');
    const failures = [];
    for (const test of tests) {
      try {
        for (const hook of hooks(test.group, 'before')) await run(hook);
        await run(test.body);
        for (const hook of hooks(test.group, 'after')) await run(hook);
      } catch (error) {
        failures.push({ test: titleOf(test), message: String(error) });
      }
    }
    tell(JSON.stringify({ tests: tests.length, failures }));
  };
})(globalThis);
