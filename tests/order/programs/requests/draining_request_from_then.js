// A request made by a thenable's then, while that thenable is awaited for return(), joins the end of the queue.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
async function* empty() {}
const g = empty();
g.return({
  then(resolve) {
    g.next().then(...show('inner next'));
    g.return('late').then(...show('inner return'));
    resolve('early');
  },
}).then(...show('return'));
g.next().then(...show('next'));
ticks(6);
