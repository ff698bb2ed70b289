// Further arguments are passed to the callback.
setTimeout((...values) => log(values.length, ...values), 10, 'x', undefined, 3);
setTimeout((...values) => log(values.length), 10);
const id = setInterval((...values) => {
  log(values.length, ...values);
  clearInterval(id);
}, 10, 'y');
queueMicrotask((...values) => log('microtask', values.length));
