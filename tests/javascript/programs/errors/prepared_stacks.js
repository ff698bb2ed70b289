// Stacks that the program prepares itself.
'use strict';
function inner() {
  return new Error('text');
}
function outer() {
  return inner();
}
Error.prepareStackTrace = function (error, sites) {
  return [
    this === Error,
    error.message,
    Array.isArray(sites),
    sites.slice(0, 2).map((site) => site.getFunctionName()).join(),
    sites[0].getFileName().endsWith('prepared_stacks.js'),
    sites[0].getLineNumber(),
    sites[0].getColumnNumber(),
    sites[0].isEval(),
    sites[0].isNative(),
    sites[0].isAsync(),
    sites[0].isConstructor(),
    sites[0].isPromiseAll(),
    sites[0].getThis(),
    sites[0].getFunction(),
    sites[0].getEvalOrigin(),
    sites[0].getPromiseIndex(),
    sites[0].toString().replace(/\(.*[\\/]/, '('),
  ];
};
console.log(outer().stack.map(String).join('\n'));

// It is asked once, when the stack is first read.
let asked = 0;
Error.prepareStackTrace = () => ++asked;
const error = outer();
console.log(asked, error.stack, error.stack, asked);

// It is not asked about an error of its own.
Error.prepareStackTrace = () => new RangeError('inside').stack.split('\n')[0];
console.log(outer().stack);

Error.prepareStackTrace = (target, sites) => {
  throw new TypeError(`thrown for ${target.message}`);
};
try {
  console.log(outer().stack);
} catch (thrown) {
  Error.prepareStackTrace = undefined;
  console.log(thrown.message);
}
console.log(outer().stack.split('\n')[0]);

// What other programs use to find their callers.
function callers() {
  const before = Error.prepareStackTrace;
  const target = {};
  Error.prepareStackTrace = (_, sites) => sites;
  Error.captureStackTrace(target, callers);
  const sites = target.stack;
  Error.prepareStackTrace = before;
  return sites.map((site) => site.getFunctionName());
}
function asks() {
  return callers();
}
console.log(asks()[0]);

class Outer extends Error {}
class Inner extends Outer {
  constructor() {
    super('of a class');
  }
}
class Default extends Inner {}
Error.prepareStackTrace = (_, sites) => sites[0].getFunctionName();
function makes(kind) {
  return new kind().stack;
}
console.log(makes(Outer), makes(Inner), makes(Default));
