// A rejection awaited is thrown at the await in the next turn, and counts as handled.
const rejected = Promise.reject('reason');
async function catches(name) {
  try {
    await rejected;
    log('never');
  } catch (reason) {
    log(name, reason);
  }
  await undefined;
  log(name, 'goes on');
}
catches('first');
catches('second');
ticks(3);
