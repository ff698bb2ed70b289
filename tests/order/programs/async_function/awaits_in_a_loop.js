// Each round of a loop with an await takes a turn; break and continue take none.
async function work() {
  for (let round = 1; round <= 6; round++) {
    if (round === 2) continue;
    log('round', await round);
    if (round === 4) break;
  }
  log('after the loop');
}
work().then(() => log('done'));
ticks(6);
