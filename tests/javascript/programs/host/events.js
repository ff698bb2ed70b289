// EventTarget, Event and what derives from it.
const target = new EventTarget();
const log = (...what) => console.log(...what);
target.addEventListener('a', function (event) { log('first', event.type, this === target, event.target === target, event.currentTarget === target, event.eventPhase); });
target.addEventListener('a', { handleEvent(event) { log('object', this.handleEvent !== undefined, event.isTrusted); } });
const twice = () => log('twice');
target.addEventListener('a', twice);
target.addEventListener('a', twice);
target.addEventListener('a', () => log('once'), { once: true });
log(target.dispatchEvent(new Event('a')));
log('again', target.dispatchEvent(new Event('a')));
target.removeEventListener('a', twice);
target.removeEventListener('a', () => {});
log('removed', target.dispatchEvent(new Event('a')));
const other = new EventTarget();
other.addEventListener('c', (event) => { event.preventDefault(); log(event.defaultPrevented, event.returnValue); });
log(other.dispatchEvent(new Event('c', { cancelable: true })), other.dispatchEvent(new Event('c')));
const passive = new EventTarget();
passive.addEventListener('p', (event) => event.preventDefault(), { passive: true });
log(passive.dispatchEvent(new Event('p', { cancelable: true })));
const stopping = new EventTarget();
stopping.addEventListener('s', (event) => { log('stops'); event.stopImmediatePropagation(); });
stopping.addEventListener('s', () => log('never'));
const stopped = new Event('s', { bubbles: true, composed: true });
stopping.dispatchEvent(stopped);
log(stopped.bubbles, stopped.composed, stopped.cancelable, stopped.currentTarget, stopped.target === stopping, stopped.eventPhase);
const changing = new EventTarget();
const late = () => log('late');
changing.addEventListener('x', () => { changing.removeEventListener('x', late); });
changing.addEventListener('x', late);
changing.dispatchEvent(new Event('x'));
const custom = new CustomEvent('custom', { detail: { a: 1 }, cancelable: true });
log(custom.detail, custom.type, custom instanceof Event, custom instanceof CustomEvent, new CustomEvent('none').detail);
class MyTarget extends EventTarget { constructor() { super(); this.own = 1; } }
class MyEvent extends Event { constructor(type, extra) { super(type); this.extra = extra; } }
const mine = new MyTarget();
mine.addEventListener('m', (event) => log(event.extra, event instanceof MyEvent, event.composedPath().length));
log(mine.dispatchEvent(new MyEvent('m', 'extra')), mine);
for (const bad of [() => new Event(), () => target.dispatchEvent({}), () => Event('x'), () => EventTarget.prototype.addEventListener.call({}, 'x', () => {}), () => target.addEventListener('x', 5)]) {
  try { bad(); log('no error'); } catch (error) { log(error.name); }
}
log(Object.prototype.toString.call(target), Object.prototype.toString.call(new Event('e')), Event.AT_TARGET);
log(typeof new Event('e').timeStamp, new Event('e').timeStamp >= 0, String(new Event(5).type), new Event('e').defaultPrevented);
const order = new EventTarget();
order.addEventListener('o', () => { log('listener 1'); Promise.resolve().then(() => log('microtask 1')); });
order.addEventListener('o', () => { log('listener 2'); Promise.resolve().then(() => log('microtask 2')); });
order.dispatchEvent(new Event('o'));
log('after dispatch');
