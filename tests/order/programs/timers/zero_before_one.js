// A delay of 0 is less than a delay of 1: such a timer runs first, even when it was set later.
setTimeout(() => log('one'), 1);
setTimeout(() => log('zero'), 0);
setTimeout(() => log('one again'), 1);
setTimeout(() => log('none'));
ticks(2);
