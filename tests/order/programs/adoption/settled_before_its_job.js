// An adopted promise that settles before the adopting job runs costs no more than a settled one.
const { promise: inner, resolve } = Promise.withResolvers();
const outer = new Promise((settle) => settle(inner));
outer.then((value) => log('outer', value));
inner.then((value) => log('inner', value));
resolve('value');
ticks(4);
