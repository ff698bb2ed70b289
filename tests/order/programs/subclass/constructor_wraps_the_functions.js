// A subclass may wrap the functions its executor gets; every settling then goes through them.
class Sub extends Promise {
  constructor(executor) {
    super((resolve, reject) => executor(
      (value) => { log('resolve', value); resolve(value); },
      (reason) => { log('reject', reason); reject(reason); },
    ));
  }
}
Sub.resolve('value').then((value) => `${value}, seen`).then((value) => { throw value; })
  .catch((reason) => log('caught', reason));
ticks(4);
