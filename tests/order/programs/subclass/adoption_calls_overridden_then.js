// Adopting a promise calls its then, an overridden one too, in a job of its own.
class Sub extends Promise {
  then(on_fulfilled, on_rejected) {
    log('then is called');
    return super.then((value) => on_fulfilled(`${value}, changed`), on_rejected);
  }
}
const promise = Sub.resolve('value');
new Promise((resolve) => { resolve(promise); log('resolved'); }).then((value) => log('adopted', value));
Promise.resolve().then(() => promise).then((value) => log('returned', value));
ticks(5);
