// A rejected promise given to a return() that waits in the queue rejects that request alone.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
async function* empty() {}
const g = empty();
g.return(Promise.reject('one')).then(...show('first'));
g.next().then(...show('second'));
g.return(Promise.reject('two')).then(...show('third'));
g.return(Promise.resolve('three')).then(...show('fourth'));
g.throw('four').then(...show('fifth'));
ticks(6);
