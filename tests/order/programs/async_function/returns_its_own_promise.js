// An async function that returns its own promise is rejected with a TypeError.
let own;
const work = async () => { await undefined; return own; };
own = work();
own.catch((error) => log(error.name));
ticks(3);
