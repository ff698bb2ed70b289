// A break of the inner of two loops closes the inner iterator alone; the outer goes on.
async function* numbers(name, n) {
  try {
    for (let i = 1; i <= n; i++) yield name + i;
  } finally {
    log(name, 'closes');
  }
}
async function loop() {
  for await (const a of numbers('a', 2)) {
    for await (const b of numbers('b', 2)) {
      log(a, b);
      break;
    }
  }
}
loop().then(() => log('ends'));
ticks(16);
