// status: 4
process.on('exit', (code) => console.log('exit', code));
setTimeout(() => console.log('never'), 1);
Promise.resolve().then(() => {
  console.log('microtask');
  try { process.exit(4); } catch (error) { console.log('not caught'); } finally { console.log('no finally'); }
  console.log('never');
}).then(() => console.log('never'));
