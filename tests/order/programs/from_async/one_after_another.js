// Promises are waited for one after another: a rejection further on is seen only when its place comes.
async function turns(n) {
  while (n--) await null;
}
const slow = turns(4).then(() => log('slow settles') ?? 'slow');
const bad = Promise.reject('no');
bad.catch(() => log('known'));
Array.fromAsync([slow, bad]).then(null, (e) => log('rejected', e));
Promise.all([slow, bad]).then(null, (e) => log('all rejected', e));
ticks(11);
