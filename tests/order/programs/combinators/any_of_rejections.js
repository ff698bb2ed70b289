// When all are rejected, any is rejected with their reasons in the order of the elements.
const slow = Promise.withResolvers();
Promise.any([slow.promise, Promise.reject('second'), Promise.reject('third')]).catch((error) => {
  log(error.name, error.errors);
  log(error instanceof AggregateError);
});
Promise.any([Promise.reject('a'), Promise.reject('b')]).catch((error) => log('settled', error.errors));
Promise.resolve().then(() => {}).then(() => slow.reject('first'));
ticks(5);
