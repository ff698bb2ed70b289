// Long chains and many tasks.
async function chain(n) { let sum = 0; for (let i = 0; i < n; i++) sum += await i; return sum; }
async function recurse(n) { return n === 0 ? 0 : 1 + await recurse(n - 1); }
(async () => {
  console.log(await chain(1000), await recurse(100));
  const all = await Promise.all(Array.from({ length: 100 }, async (_, i) => { for (let j = 0; j < i; j++) await j; return i; }));
  console.log(all.reduce((a, b) => a + b));
})();
