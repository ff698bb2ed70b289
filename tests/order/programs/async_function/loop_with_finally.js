// break and continue run a finally with an await before the loop goes on.
async function work() {
  for (const round of [1, 2, 3]) {
    try {
      log('round', round);
      if (round === 1) continue;
      if (round === 2) break;
    } finally {
      await undefined;
      log('finally', round);
    }
  }
  log('after the loop');
}
work();
ticks(4);
