// next, throw and return in every state.
function* talk(first) {
  const log = [first];
  try {
    log.push(yield 'one');
    log.push(yield 'two');
    return log.join();
  } catch (error) {
    log.push(`caught ${error}`);
    yield log.join();
  } finally {
    console.log('finally');
  }
}
let it = talk('start');
console.log(it.next('lost'), it.next('a'), it.next('b'), it.next('c'), it.return('r'));
try {
  it.throw(new Error('done'));
} catch (error) {
  console.log(error.message);
}
it = talk();
console.log(it.return('early'), it.next(), it.return('again'));
it = talk();
try {
  it.throw('before the start');
} catch (error) {
  console.log(error);
}
console.log(it.next());
it = talk('x');
console.log(it.next(), it.throw('thrown'), it.next(), it.next());
it = talk();
it.next();
console.log(it.return('in the middle'), it.next());

// finally has the last word.
function* stubborn() {
  try {
    yield 1;
  } finally {
    yield 'not yet';
    console.log('resumed');
  }
}
it = stubborn();
console.log(it.next(), it.return('r'), it.next('x'), it.next());
function* override() {
  try {
    yield 1;
  } finally {
    return 'mine';
  }
}
it = override();
console.log(it.next(), it.return('yours'));
it = override();
it.next();
console.log(it.throw(new Error('swallowed')));
function* loops() {
  for (;;) {
    try {
      yield 'again';
    } finally {
      break;
    }
  }
  return 'after the loop';
}
it = loops();
console.log(it.next(), it.return('r'), it.next());
function* failing() {
  try {
    yield 1;
  } finally {
    throw new Error('from finally');
  }
}
it = failing();
it.next();
try {
  it.return('r');
} catch (error) {
  console.log(error.message, it.next());
}

// Not while it runs.
function* running() {
  for (const method of ['next', 'throw', 'return']) {
    try {
      it[method]();
    } catch (error) {
      console.log(method, error.name, error.message);
    }
  }
  yield 'still fine';
}
it = running();
console.log(it.next(), it.next());

// Where results come from.
console.log(Object.keys(talk().next()), Object.getPrototypeOf(talk().next()) === Object.prototype);
console.log([...talk('spread')], Math.max(...(function* () { yield 3; yield 9; })()));
const [head, ...tail] = (function* () { yield* 'abc'; return 'never seen'; })();
console.log(head, tail);
for (const value of talk()) {
  console.log(value);
  break;
}
for (const wrong of [undefined, {}, [].values(), talk]) {
  try {
    talk.prototype.next.call(wrong);
  } catch (error) {
    console.log(error.name);
  }
}
// Arguments are looked at when it is called, the body when it is first asked.
function* eager(value = console.log('default'), { a } = { a: 1 }) {
  console.log('body', a);
}
it = eager();
console.log('made');
it.next();
try {
  (function* ({ x }) {})();
} catch (error) {
  console.log(error.name);
}
