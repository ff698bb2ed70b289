// The executor of a capability may be called again as long as it got nothing, and no longer.
class Twice extends Promise {
  constructor(executor) {
    super((resolve, reject) => {
      executor(undefined, undefined);
      executor(resolve, reject);
      try { executor(resolve, reject); } catch (error) { log('third call', error.name); }
    });
  }
}
Twice.resolve('value').then((value) => log(value));
ticks(2);
