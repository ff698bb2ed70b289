// An await of an async call goes on one turn after that function has ended.
async function outer() {
  log('outer starts');
  await inner();
  log('outer ends');
}
async function inner() { log('inner'); }
setTimeout(() => log('timer'), 0);
outer();
new Promise((resolve) => { log('executor'); resolve(); }).then(() => log('reaction'));
log('script ends');
ticks(3);
