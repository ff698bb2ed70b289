// A chain inside a handler runs beside the outer chain, which does not wait unless it is returned.
Promise.resolve()
  .then(() => {
    log('outer 1');
    Promise.resolve().then(() => log('inner 1')).then(() => log('inner 2'));
  })
  .then(() => {
    log('outer 2');
    return Promise.resolve().then(() => log('returned 1')).then(() => log('returned 2'));
  })
  .then(() => log('outer 3'));
ticks(10);
