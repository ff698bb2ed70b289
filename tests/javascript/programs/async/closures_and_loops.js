// Bindings of loops are fresh for each turn, also across awaits.
const functions = [];
(async () => {
  for (let i = 0; i < 3; i++) { functions.push(() => i); await i; i += 0; }
  for (const x of ['a', 'b']) { await x; functions.push(() => x); }
  console.log(functions.map((f) => f()).join());
  let shared = 0;
  const add = async (n) => { const before = shared; await null; shared = before + n; };
  await Promise.all([add(1), add(2), add(4)]);
  console.log(shared);
  const log = [];
  const worker = async (name, count) => { for (let i = 0; i < count; i++) { log.push(name + i); await i; } };
  await Promise.all([worker('a', 3), worker('b', 2), worker('c', 1)]);
  console.log(log.join(' '));
})();
