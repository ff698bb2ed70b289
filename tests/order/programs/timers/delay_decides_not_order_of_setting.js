// Timers run in the order of their deadlines, whatever the order of setting.
// wait: 120
setTimeout(() => log('60'), 60);
setTimeout(() => log('20'), 20);
Promise.resolve().then(() => setTimeout(() => log('40'), 40));
setTimeout(() => log('0'), 0);
ticks(2);
