// An async function without await is settled when its call returns.
const work = async () => { log('body'); return 'value'; };
const nothing = async () => {};
work().then((value) => log(value));
nothing().then((value) => log(value));
ticks(2);
log('script');
