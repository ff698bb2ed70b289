// What is suspended for ever runs nothing when it is collected.
async function f(){ try { await new Promise(()=>{}) } catch { console.log('caught') } finally { console.log('BAD async') } }
async function* g(){ try { yield 1; } finally { console.log('BAD ag') } }
function* h(){ try { yield 1; } finally { console.log('BAD gen') } }
async function k(){ for await (const x of g()) await new Promise(()=>{}) }
async function u(){ await using x = {[Symbol.asyncDispose](){console.log('BAD using')}}; using y={[Symbol.dispose](){console.log('BAD using sync')}}; await new Promise(()=>{}) }
function* us(){ using y={[Symbol.dispose](){console.log('BAD using gen')}}; yield 1}
async function* d(){ yield* g() }
f(); g().next(); h().next(); k(); u(); us().next(); d().next();
setTimeout(()=>{ let a=[]; for(let i=0;i<100000;i++) a.push({}); console.log('end') }, 10);
