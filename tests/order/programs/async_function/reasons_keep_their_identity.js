// What is thrown through awaits arrives as it is: an error as itself, any value as itself.
const thrown = new RangeError('the one');
const fails = async (reason) => { await undefined; throw reason; };
const passes = async (reason) => {
  try { await fails(reason); } catch (caught) { log(caught === reason); throw caught; }
};
passes(thrown).catch((caught) => log('error', caught === thrown));
passes(undefined).catch((caught) => log('undefined', caught === undefined));
ticks(4);
