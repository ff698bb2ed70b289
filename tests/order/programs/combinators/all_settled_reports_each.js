// allSettled waits for all and tells of each whether it was fulfilled or rejected.
const late = Promise.withResolvers();
Promise.allSettled(['plain', Promise.reject('no'), late.promise]).then((all) => {
  for (const each of all) log(each.status, each.value, each.reason);
});
Promise.resolve().then(() => late.reject('late'));
ticks(4);
