// Async functions that sleep go on in the order of their deadlines, equal ones as they began.
// wait: 140
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const sleeper = async (name, ...naps) => {
  for (const nap of naps) { await sleep(nap); log(name, nap); }
};
sleeper('a', 40, 40);
sleeper('b', 20, 40, 40);
sleeper('c', 40, 0);
