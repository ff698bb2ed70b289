// What an async function throws rejects its promise, and what it awaits is thrown at the await.
const attempts = {
  thrown: async () => { throw new TypeError('thrown'); },
  later: async () => { await 1; null.x; },
  reason: async () => { await Promise.reject(7); },
  undefined: async () => { throw undefined; },
  rejection: async () => { return Promise.reject('returned'); },
  getter: async () => { const p = Promise.resolve(); Object.defineProperty(p, 'constructor', { get() { throw 'constructor'; } }); try { await p; } catch (e) { return `caught ${e}`; } },
  thenable: async () => { await { then() { throw 'then'; } }; },
  deep: async () => { const f = async (n) => n ? await f(n - 1) : Promise.reject('deep'); await f(5); },
  overflow: async () => { const f = () => f(); try { f(); } catch (e) { return e instanceof RangeError; } },
};
(async () => {
  for (const name of Object.keys(attempts)) {
    try { console.log(name, 'gave', await attempts[name]()); } catch (error) { console.log(name, 'threw', String(error)); }
  }
  const same = {};
  try { await Promise.reject(same); } catch (error) { console.log(error === same); }
})();
