// The stack of an error, which is written out when it is first read.
const head = (error) => error.stack.split('\n')[0];
const names = (error) =>
  error.stack.split('\n').filter((line) => line.startsWith('    at ')).slice(0, 2).map((line) => line.split(' ')[5]).join();

const error = new Error('first');
error.message = 'changed';
console.log(head(error));
error.message = 'changed again';
console.log(head(error));
error.stack = 'mine';
console.log(error.stack, Object.keys(error).length, delete error.stack, error.stack);

const inherited = Object.create(new RangeError('above'));
console.log(head(inherited));

function inner() {
  return new Error('in');
}
function outer() {
  return inner();
}
console.log(names(outer()));
function hidden() {
  const target = { name: 'Target', message: 'text' };
  Error.captureStackTrace(target, hidden);
  return target;
}
function caller() {
  return hidden();
}
console.log(head(caller()), names(caller()).split(',')[0]);
const descriptor = Object.getOwnPropertyDescriptor(caller(), 'stack');
console.log(typeof descriptor.get, typeof descriptor.set, descriptor.enumerable, descriptor.configurable);

class Custom extends Error {
  constructor(text) {
    super(text);
  }
}
function makes() {
  return new Custom('custom');
}
console.log(head(makes()), names(makes()).split(',')[0]);
Custom.prototype.name = 'Custom';
console.log(head(makes()));

const limit = Error.stackTraceLimit;
const count = () => outer().stack.split('\n').length;
Error.stackTraceLimit = 1;
console.log(count());
Error.stackTraceLimit = 0;
console.log(count());
Error.stackTraceLimit = 'no number';
console.log(outer().stack);
delete Error.stackTraceLimit;
console.log(outer().stack);
Error.stackTraceLimit = limit;
console.log(limit, names(outer()));

try {
  null.property;
} catch (caught) {
  caught.name = 'Renamed';
  console.log(head(caught), Object.getOwnPropertyNames(caught).join());
}
for (const target of [1, Object.freeze({})]) {
  try {
    Error.captureStackTrace(target);
  } catch (caught) {
    console.log(caught.constructor.name);
  }
}
