// A listener that is added twice runs once, in its first place; removed and added it is last.
// engines: browser
const twice = (event) => { event.preventDefault(); log('twice', event.error); };
const moved = (event) => log('moved', event.error);
addEventListener('error', moved);
addEventListener('error', twice);
addEventListener('error', (event) => log('other', event.error));
addEventListener('error', twice);
removeEventListener('error', moved);
addEventListener('error', moved);
setTimeout(() => { throw 'x'; }, 0);
