// A constructor given no function throws at once, before any turn.
try {
  new Promise('no function');
} catch (error) {
  log(error.name);
}
Promise.resolve().then(() => log('turn 1'));
try {
  new Promise();
} catch (error) {
  log(error.name);
}
