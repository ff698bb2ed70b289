// What any rejects with.
Promise.any([Promise.reject(1), Promise.reject('two')]).catch((error) => {
  console.log(error instanceof AggregateError, error.message);
  console.log(Object.getOwnPropertyNames(error).sort().join());
  console.log(Object.getOwnPropertyDescriptor(error, 'errors').enumerable, error.errors.join());
});
