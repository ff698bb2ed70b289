// The page that runs the order programs of `plan`, each time in a fresh realm, and posts the logs.
'use strict';

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function open_realm() {
  const frame = document.createElement('iframe');
  frame.src = '/realm';
  const loaded = new Promise((resolve) => { frame.onload = resolve; });
  document.body.append(frame);
  await loaded;
  // Firefox holds timers back while a page loads: let the load be truly over.
  await pause(10);
  return frame;
}

function watch_errors(realm) {
  const uncaught = [];
  realm.addEventListener('error', (event) => { uncaught.push(String(event.error ?? event.message)); });
  realm.addEventListener('unhandledrejection', (event) => { uncaught.push(String(event.reason)); });
  return uncaught;
}

async function run_once(index, repeat, watched) {
  const { name, wait } = plan.programs[index];
  const frame = await open_realm();
  const realm = frame.contentWindow;
  // A listener before the program's own gives it one more checkpoint, so a log is never taken
  // from a watched run.
  const uncaught = watched ? watch_errors(realm) : [];
  const script = realm.document.createElement('script');
  // From a file, so that the program is a task of its own with nothing below it on the stack.
  script.src = `/programs/${index}/${repeat}`;
  // One long wait: short timers of this page, polling, shift the order of Firefox's own tasks.
  const started = new Promise((resolve) => { script.onload = script.onerror = resolve; });
  realm.document.body.append(script);
  await Promise.race([started, pause(5000)]);
  if (realm.__started === undefined) uncaught.push('SyntaxError: the program never started');
  else await pause(wait);
  const lines = [...realm.__lines];
  frame.remove();
  await fetch('/', { method: 'POST', body: JSON.stringify({ name, lines, watched, uncaught }) });
}

async function run_all() {
  for (let index = 0; index < plan.programs.length; index++) {
    await run_once(index, 0, true);
    for (let repeat = 1; repeat <= plan.repeats; repeat++) await run_once(index, repeat, false);
  }
}

addEventListener('load', run_all);
