// Along a chain every derived promise is of the class, also where a plain promise is adopted.
class Sub extends Promise {}
const chain = Sub.resolve('a')
  .then(() => Promise.resolve('b'))
  .finally(() => {})
  .catch(() => {});
log(chain instanceof Sub);
chain.then((value) => log(value));
Promise.resolve().then(() => Sub.resolve('c')).then((value) => log(value));
ticks(10);
