// status: 7
process.on('exit', (code) => { console.log('exit', code); process.exitCode = 7; });
process.exitCode = 3;
setTimeout(() => console.log('timer'), 1);
