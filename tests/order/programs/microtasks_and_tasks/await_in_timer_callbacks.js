// An async callback that awaits something settled goes on before the next timer.
setTimeout(async () => {
  log('a');
  await undefined;
  log('a goes on');
  await null;
  log('a ends');
}, 10);
setTimeout(async () => { log('b'); await undefined; log('b ends'); }, 10);
