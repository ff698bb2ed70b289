// Each level of nested combinators adds one turn, since its elements are reacted to, not adopted.
Promise.all([Promise.all([Promise.all([1]), 2]), 3]).then((values) => log(values));
Promise.race([Promise.race([Promise.race(['inner'])])]).then((value) => log(value));
ticks(6);
