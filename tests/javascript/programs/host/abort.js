const log = console.log;
const controller = new AbortController();
const { signal } = controller;
log(signal.aborted, signal.reason, signal instanceof EventTarget, controller.signal === signal);
log(controller, signal);
signal.onabort = (event) => log('onabort', event.type, event.isTrusted, event.target === signal);
signal.addEventListener('abort', () => log('listener', signal.aborted));
controller.abort();
controller.abort('again');
log(signal.aborted, signal.reason.name, signal.reason.message, signal.reason.code, signal.reason instanceof DOMException);
try { signal.throwIfAborted(); } catch (error) { log('thrown', error === signal.reason); }
const reasoned = new AbortController();
reasoned.abort({ why: 1 });
log(reasoned.signal.reason, reasoned.signal);
log(AbortSignal.abort().aborted, AbortSignal.abort('x').reason, new AbortController().signal.throwIfAborted());
try { new AbortSignal(); } catch (error) { log(error.name); }
const one = new AbortController(), two = new AbortController();
const any = AbortSignal.any([one.signal, two.signal]);
const chained = AbortSignal.any([any]);
any.addEventListener('abort', () => log('any', any.reason, chained.aborted));
chained.addEventListener('abort', () => log('chained', chained.reason));
two.signal.addEventListener('abort', () => log('two', any.aborted));
two.abort('two');
one.abort('one');
log(any.reason, AbortSignal.any([AbortSignal.abort('already'), one.signal]).reason, AbortSignal.any([]).aborted);
const removing = new AbortController();
const target = new EventTarget();
target.addEventListener('x', () => log('with signal'), { signal: removing.signal });
target.dispatchEvent(new Event('x'));
removing.abort();
target.dispatchEvent(new Event('x'));
target.addEventListener('x', () => log('never'), { signal: removing.signal });
target.dispatchEvent(new Event('x'));
function work(signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, 50, 'finished');
    signal.addEventListener('abort', () => { clearTimeout(timer); reject(signal.reason); }, { once: true });
  });
}
const stopper = new AbortController();
work(stopper.signal).then(log, (reason) => log('stopped:', reason.name));
setTimeout(() => stopper.abort(), 10);
work(new AbortController().signal).then(log);
const timeout = AbortSignal.timeout(20);
timeout.addEventListener('abort', () => log('timeout', timeout.reason.name, timeout.reason.message));
log(timeout.aborted);
for (const bad of [() => AbortSignal.timeout('x'), () => AbortSignal.any([1])]) {
  try { bad(); log('no error'); } catch (error) { log(error.name); }
}
