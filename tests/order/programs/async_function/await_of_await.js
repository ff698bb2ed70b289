// An await of an await takes a turn each; so does an await of a settled outer promise.
(async () => { log('once', await 'a'); })();
(async () => { log('twice', await (await 'b')); })();
(async () => { log('of a promise in it', await (await Promise.resolve('c'))); })();
ticks(3);
