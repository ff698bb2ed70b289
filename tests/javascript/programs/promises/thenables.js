// Thenables: `then` is read once and called in a job of its own.
const note = (text) => console.log(text);
const thenable = {
  get then() {
    note('read');
    return (yes) => { note('called'); yes('value'); };
  },
};
const promise = Promise.resolve(thenable);
note('after');
promise.then(note);
Promise.resolve({ get then() { throw 'getter'; } }).catch(note);
Promise.resolve({ then: 3 }).then((value) => note(value.then));
new Promise((yes) => yes({ then(_, no) { no({ then() { note('never called'); } }); } })).catch((reason) => note(typeof reason.then));
const nested = { then(yes) { yes({ then(again) { again('deep'); } }); } };
Promise.resolve(nested).then(note);
function callable() {}
callable.then = (yes) => yes('a function is a thenable, too');
Promise.resolve(callable).then(note);
Object.prototype.then = undefined;
delete Object.prototype.then;
String.prototype.then = (yes) => yes('never');
Promise.resolve('primitive').then(note);
delete String.prototype.then;
let turn = 0;
const tick = () => { turn += 1; if (turn < 6) Promise.resolve().then(tick); };
Promise.resolve().then(tick);
new Promise((yes) => yes(Promise.resolve())).then(() => note(`adopted in turn ${turn}`));
Promise.resolve(Promise.resolve()).then(() => note(`the same in turn ${turn}`));
