// A constructor that throws does so out of the static or method that needed it, in the same call.
let fail = true;
class Sub extends Promise {
  constructor(executor) {
    super(executor);
    if (fail) throw 'from constructor';
  }
}
try { Sub.resolve('value'); } catch (reason) { log('resolve', reason); }
try { Sub.race([]); } catch (reason) { log('race', reason); }
fail = false;
const promise = Sub.resolve('value');
fail = true;
try { promise.then(() => log('never')); } catch (reason) { log('then', reason); }
ticks(2);
