// In which turn each kind of await goes on.
let turn = 0;
const count = () => { turn += 1; if (turn < 30) Promise.resolve().then(count); };
Promise.resolve().then(count);
const at = (name) => console.log(name, turn);
(async () => { await 1; at('value'); await Promise.resolve(); at('promise'); await null; at('null'); })();
(async () => { await { then(yes) { yes(); } }; at('thenable'); })();
(async () => { await (async () => {})(); at('call'); })();
(async () => { await (async () => Promise.resolve())(); at('call that returns a promise'); })();
(async () => { await (async () => await Promise.resolve())(); at('call that awaits a promise'); })();
(async () => { try { await Promise.reject(); } catch { at('rejection'); } })();
(async () => { await new (class extends Promise {})((yes) => yes()); at('subclass'); })();
(async () => { try { await (async () => { throw 1; })(); } finally { at('finally'); } })().catch(() => at('thrown'));
(async () => { for (let i = 0; i < 3; i++) await i; at('three'); })();
(async () => { await undefined; throw 'x'; })().catch(() => at('catch'));
