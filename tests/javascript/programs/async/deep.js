// Recursion that runs out of stack is an error that an async function rejects with.
const dive = () => dive();
const wrapped = async () => dive();
wrapped().catch((error) => console.log(error instanceof RangeError));
(async () => { const down = async (n) => (n > 1000 ? 'bottom' : down(n + 1)); console.log(await down(0)); })();
Promise.resolve().then(dive).catch((error) => console.log('handler', error instanceof RangeError));
new Promise(dive).catch((error) => console.log('executor', error instanceof RangeError));
(async function* () { dive(); })().next().catch((error) => console.log('generator', error instanceof RangeError));
({ then: dive });
Promise.resolve({ then: dive }).catch((error) => console.log('thenable', error instanceof RangeError));
Promise.resolve({ get then() { return dive(); } }).catch((error) => console.log('getter', error instanceof RangeError));
