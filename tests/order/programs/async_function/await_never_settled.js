// A function that awaits what never settles stays there, its finally never runs, nobody waits.
async function stuck() {
  try { log('stuck'); await new Promise(() => {}); } finally { log('never'); }
}
stuck().then(() => log('never'), () => log('never'));
setTimeout(() => log('timer'), 5);
ticks(2);
