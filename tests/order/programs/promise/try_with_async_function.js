// Promise.try of an async function costs nothing more than calling it, by the text of 2026.
const work = async () => { log('body'); return 'value'; };
Promise.try(work).then((value) => log('tried', value));
work().then((value) => log('called', value));
ticks(4);
