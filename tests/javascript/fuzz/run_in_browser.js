// Run fuzzed programs in a browser, each in a frame of its own, on a virtual clock as in Node.
'use strict';
const turn = () => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => { port1.close(); resolve(); };
  port2.postMessage(null);
});

async function run(prelude, source) {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const page = frame.contentWindow;
  let now = 0;
  let count = 0;
  const timers = [];
  page.setTimeout = (callback, delay = 0, ...values) => {
    timers.push({ id: ++count, due: now + Math.max(0, Math.trunc(delay)), callback, values });
    return count;
  };
  page.clearTimeout = (id) => {
    const index = timers.findIndex((timer) => timer.id === id);
    if (index >= 0) timers.splice(index, 1);
  };
  const execute = (text) => {
    const script = page.document.createElement('script');
    script.textContent = text;
    page.document.documentElement.append(script);
  };
  execute(prelude);
  execute(source);
  await turn();
  while (timers.length) {
    const next = timers.reduce((first, each) => (each.due < first.due ? each : first));
    timers.splice(timers.indexOf(next), 1);
    now = next.due;
    // In a task of its own: what it throws goes to the console, what it returns nowhere.
    turn().then(() => { next.callback.apply(page, next.values); }).catch(() => {});
    await turn();
    await turn();
  }
  const lines = [...page.lines];
  frame.remove();
  return lines;
}

(async () => {
  for (;;) {
    const { prelude, sources } = await (await fetch('/next')).json();
    const logs = [];
    for (const source of sources) logs.push(await run(prelude, source));
    await fetch('/logs', { method: 'POST', body: JSON.stringify(logs) });
  }
})();
