// Any value may be thrown and arrives as it is.
const object = {};
for (const reason of [undefined, 0, 'text', false, object, ['a', 'b']]) {
  Promise.resolve().then(() => { throw reason; }).catch(
    (caught) => log(String(caught), caught === reason));
}
ticks(4);
