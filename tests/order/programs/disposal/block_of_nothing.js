// A block whose `await using` is never reached takes no turn at its end.
async function main(reached) {
  {
    log('body');
    if (!reached) throw 'early';
    await using held = null;
  }
}
main(false).catch((e) => log('rejected', e));
ticks(3);
