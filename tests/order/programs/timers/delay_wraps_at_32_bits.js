// A delay is a signed number of 32 bits: 2^31 is negative, hence 0, and 2^32 + 40 is 40.
// wait: 140
setTimeout(() => log('2^32 + 40'), 2 ** 32 + 40);
setTimeout(() => log('20'), 20);
setTimeout(() => log('2^31'), 2 ** 31);
setTimeout(() => log('infinity'), Infinity);
setTimeout(() => log('-2^32 + 60'), -(2 ** 32) + 60);
setTimeout(() => log('0'), 0);
