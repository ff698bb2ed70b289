// status: 13
process.on('exit', (code) => console.log('exit', code, process.exitCode));
console.log('before');
setTimeout(() => console.log('timer'), 5);
await new Promise(() => {});
console.log('never');
