// The fraction of a delay is cut off, so that it does not decide the order.
// wait: 120
setTimeout(() => log('20.9'), 20.9);
setTimeout(() => log('20'), 20);
setTimeout(() => log('20.1'), 20.1);
setTimeout(() => log('0.9'), 0.9);
setTimeout(() => log('0'), 0);
setTimeout(() => log('-0.9'), -0.9);
