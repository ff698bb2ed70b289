// An await of a thenable takes two turns: one for the job that calls then, one for the reaction.
const thenable = { then(resolve) { log('then is called'); resolve('thenable'); } };
async function work() {
  log(await thenable);
  log(await thenable);
}
work();
ticks(5);
