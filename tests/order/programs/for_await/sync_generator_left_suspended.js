// A sync generator that answers its closing with a yield is left suspended, and its outer finally never runs.
function* inner() {
  try {
    try {
      yield 'value';
    } finally {
      log('inner finally');
      yield 'cleanup';
    }
  } finally {
    log('never');
  }
}
async function loop() {
  for await (const value of inner()) {
    log(value);
    break;
  }
}
loop().then(() => log('end'));
class Failing extends Promise {
  static resolve() { throw 'resolve fails'; }
}
Failing.all({ [Symbol.iterator]: inner }).catch((reason) => log(reason));
ticks(8);
