// A race of none stays pending for ever, and holds nothing up.
Promise.race([]).then(() => log('never'), () => log('never'));
setTimeout(() => log('timer'), 5);
ticks(3);
