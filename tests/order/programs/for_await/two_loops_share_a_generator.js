// Two loops over one generator take its values by turns; when one breaks, the other finds it completed.
async function* numbers() {
  try {
    for (let i = 1; i <= 5; i++) yield i;
  } finally {
    log('finally');
  }
}
const g = numbers();
async function loop(name, last) {
  for await (const value of g) {
    log(name, value);
    if (value >= last) break;
  }
  log(name, 'after');
}
loop('a', 9);
loop('b', 4);
ticks(12);
