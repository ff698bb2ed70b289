// A promise whose own then never answers keeps those who adopt it waiting for ever.
class Silent extends Promise {
  then() { log('then is called'); return this; }
}
const silent = Silent.resolve('value');
new Promise((resolve) => resolve(silent)).then(() => log('never'));
(async () => { await silent; log('never'); })();
setTimeout(() => log('timer'), 5);
ticks(3);
