// A return or throw in finally takes the place of what the try block was ending with.
async function return_over_throw() {
  try { await Promise.reject('lost'); } finally { return 'kept'; }
}
async function throw_over_return() {
  try { return 'lost'; } finally { await undefined; throw 'kept'; }
}
async function return_over_return() {
  try { return Promise.resolve('lost'); } finally { return 'kept too'; }
}
return_over_throw().then((value) => log('fulfilled', value));
throw_over_return().catch((reason) => log('rejected', reason));
return_over_return().then((value) => log('fulfilled', value));
ticks(4);
