// onunhandledrejection and onrejectionhandled have their places among the listeners.
// engines: browser
// wait: 100
addEventListener('unhandledrejection', () => log('before'));
onunhandledrejection = (event) => { log('handler', event.reason); event.preventDefault(); };
addEventListener('unhandledrejection', (event) => log('after', event.defaultPrevented));
onrejectionhandled = (event) => log('handled', event.reason);
const promise = Promise.reject('a');
setTimeout(() => { onunhandledrejection = null; promise.catch(() => log('caught')); }, 20);
setTimeout(() => addEventListener('unhandledrejection', (event) => event.preventDefault()), 40);
setTimeout(() => Promise.reject('b'), 60);
