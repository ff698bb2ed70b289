// While a slow thenable given to return() is awaited, the requests behind it wait, whatever they are.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
async function* empty() {}
const g = empty();
g.next().then(...show('first'));
g.return({
  then(resolve) {
    log('then');
    Promise.resolve()
      .then(() => log('resolving'))
      .then(() => resolve('slow'));
  },
}).then(...show('second'));
g.throw('third').then(...show('third'));
g.next().then(...show('fourth'));
ticks(6);
