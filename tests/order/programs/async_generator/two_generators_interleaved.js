// Two generators asked in turn advance turn by turn, side by side.
async function* numbers(name) {
  for (let i = 1; i <= 2; i++) {
    log(name, 'makes', i);
    yield i;
  }
  log(name, 'ends');
}
const a = numbers('a');
const b = numbers('b');
for (let i = 0; i < 3; i++) {
  a.next().then((r) => log('a', r.value, r.done));
  b.next().then((r) => log('b', r.value, r.done));
}
ticks(6);
