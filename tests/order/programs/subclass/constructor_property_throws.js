// A constructor property that throws is thrown at the await at once, without a turn.
class Sub extends Promise {}
Object.defineProperty(Sub.prototype, 'constructor', { get() { throw 'from constructor'; } });
const promise = new Sub((resolve) => resolve('value'));
async function work() {
  try { await promise; } catch (reason) { log('await', reason); }
  await undefined;
  log('after an await');
}
work();
log('the call is back');
try { Promise.resolve(promise); } catch (reason) { log('resolve', reason); }
try { promise.then(() => log('never')); } catch (reason) { log('then', reason); }
ticks(2);
