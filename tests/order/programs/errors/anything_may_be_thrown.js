// Whatever a callback throws arrives at the listener as it is.
// engines: browser
// wait: 160
const object = {};
addEventListener('error', (event) => {
  event.preventDefault();
  log(event.error, event.error === object);
});
const thrown = [5, undefined, 'text', false, object, new TypeError('message'), ['a', 'b']];
thrown.forEach((value, index) => setTimeout(() => { throw value; }, index));
