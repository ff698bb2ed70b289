// A `then` on Object.prototype makes thenables of iterator results and arrays.
async function* numbers() { yield 1; yield 2; }
(async () => {
  let calls = 0;
  Object.defineProperty(Object.prototype, 'then', {
    configurable: true,
    get() {
      if (this !== null && typeof this === 'object' && ('done' in this || Array.isArray(this))) { calls += 1; const self = this; return (yes) => { Object.defineProperty(self, 'then', { value: undefined }); yes(self); }; }
      return undefined;
    },
  });
  const seen = [];
  for await (const x of numbers()) seen.push(x);
  console.log(seen.join(), calls);
  calls = 0;
  for await (const x of [1, 2]) seen.push(x);
  console.log(seen.join(), calls);
  calls = 0;
  console.log((await Promise.all([1, 2])).length, calls);
  calls = 0;
  console.log((await Array.fromAsync(numbers())).length, calls);
  delete Object.prototype.then;
})();
