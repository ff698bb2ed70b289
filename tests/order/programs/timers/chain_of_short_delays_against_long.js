// A chain of two delays comes after a single delay shorter than their sum.
// wait: 160
setTimeout(() => { log('20'); setTimeout(() => log('20+40'), 40); }, 20);
setTimeout(() => log('40'), 40);
setTimeout(() => log('80'), 80);
