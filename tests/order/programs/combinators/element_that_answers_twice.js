// Of an element that answers more than once only the first answer counts.
class Sub extends Promise {
  static resolve(value) { return value; }
}
const twice = { then(resolve) { resolve('first'); resolve('second'); } };
const both = { then(resolve, reject) { reject('reason'); resolve('value'); } };
Sub.all([twice, { then(resolve) { setTimeout(resolve, 5, 'late'); } }]).then((values) => log('all', values));
Sub.allSettled([both, twice]).then((all) => {
  for (const each of all) log('allSettled', each.status, each.value, each.reason);
});
ticks(2);
