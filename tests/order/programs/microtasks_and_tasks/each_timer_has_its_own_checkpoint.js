// Microtasks that timers queue never mix, however deep they are nested.
const callback = (name) => {
  log(name);
  Promise.resolve().then(() => {
    log(name, 1);
    queueMicrotask(() => { log(name, 2); Promise.resolve().then(() => log(name, 3)); });
  });
};
for (const name of ['a', 'b', 'c']) setTimeout(callback, 10, name);
