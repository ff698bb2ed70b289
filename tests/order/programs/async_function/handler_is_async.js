// An async handler costs its chain two more turns than a plain one: its promise is adopted.
Promise.resolve().then(async () => 'async').then((value) => log(value));
Promise.resolve().then(() => 'plain').then((value) => log(value));
Promise.reject().catch(async () => { await undefined; return 'async catch'; }).then((value) => log(value));
Promise.resolve('kept').finally(async () => {}).then((value) => log(value));
ticks(8);
