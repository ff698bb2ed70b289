// Which traps are called, with what, and in which order.
const log = [];
const names = new Map();
const shown = (value) => {
  if (names.has(value)) return names.get(value);
  if (typeof value === 'function') return `function ${value.name}`;
  if (Array.isArray(value)) return `[${value.map(shown).join()}]`;
  if (value !== null && typeof value === 'object') return Object.hasOwn(value, 'label') ? value.label : '{}';
  return String(value);
};
const logging = (target, name = 'p') => {
  const proxy = new Proxy(target, new Proxy({}, {
    get(_, trap) {
      return (...rest) => {
        log.push(`${name}.${trap}(${rest.slice(1).map((value) => (value === target ? 'target' : shown(value))).join(' ')})`);
        return Reflect[trap](...rest);
      };
    },
  }));
  names.set(proxy, name);
  return proxy;
};
const run = (title, action) => {
  log.length = 0;
  let result;
  try {
    result = shown(action());
  } catch (error) {
    result = `${error.constructor.name}: ${error.message}`;
  }
  console.log(`${title} -> ${result}\n    ${log.join('\n    ')}`);
};
const make = () => logging({ a: 1, b: 2, get g() { return 3; }, label: 'it' });

run('get', () => make().a);
run('get nothing', () => make().missing);
run('set', () => { make().a = 5; return 'done'; });
run('set new', () => { make().fresh = 5; return 'done'; });
run('delete', () => delete make().a);
run('has', () => 'a' in make());
run('Object.keys', () => Object.keys(make()));
run('Object.entries', () => Object.entries(make()));
run('Object.assign from', () => Object.assign({}, make()));
run('Object.assign to', () => Object.assign(make(), { a: 2, z: 3 }));
run('spread', () => ({ ...make() }));
run('Object.freeze', () => Object.freeze(make()));
run('Object.isFrozen', () => Object.isFrozen(make()));
run('Object.seal', () => Object.seal(make()));
run('Object.isSealed', () => Object.isSealed(make()));
run('Object.preventExtensions', () => Object.preventExtensions(make()));
run('Object.defineProperty', () => Object.defineProperty(make(), 'x', { value: 1, enumerable: true }));
run('Object.defineProperties', () => Object.defineProperties({}, logging({ x: { value: 1 } })));
run('Object.create', () => Object.getOwnPropertyNames(Object.create(make(), { y: { value: 1 } })));
run('getOwnPropertyDescriptors', () => Object.keys(Object.getOwnPropertyDescriptors(make())));
run('hasOwn', () => Object.hasOwn(make(), 'a'));
run('propertyIsEnumerable', () => Object.prototype.propertyIsEnumerable.call(make(), 'a'));
run('toString', () => Object.prototype.toString.call(make()));
run('isPrototypeOf', () => make().isPrototypeOf(Object.create(make())));
run('getPrototypeOf', () => Object.getPrototypeOf(make()) === Object.prototype);
run('setPrototypeOf', () => Object.setPrototypeOf(make(), null));
run('__proto__', () => { make().__proto__ = null; return 'done'; });
run('instanceof', () => make() instanceof Object);
run('instanceof a proxy', () => [] instanceof logging(Array));
run('inherited get', () => Object.create(make()).a);
run('inherited set', () => { Object.create(make()).a = 1; return 'done'; });
run('inherited has', () => 'zz' in Object.create(make()));
run('descriptor from a proxy', () => Object.defineProperty({}, 'x', logging({ get: undefined, enumerable: true })));
run('call', () => logging(function named(...rest) { return rest; })(1, 2));
run('method call', () => ({ label: 'this', method: logging(function () { return this.label; }) }).method(1));
run('construct', () => new (logging(class Named { constructor(x) { this.label = `made ${x}`; } }))(7));
run('bind', () => logging(function named() {}).bind(null, 1).name);
run('Function.prototype.call', () => Function.prototype.call.call(logging(() => 'called'), 1, 2));
run('array push', () => logging([1, 2]).push(3));
run('array concat', () => [0].concat(logging([1, 2])));
run('array length', () => { logging([1, 2, 3]).length = 1; return 'done'; });
run('JSON', () => JSON.stringify(logging({ x: [1] })));
run('Reflect.set with a receiver', () => Reflect.set({}, 'x', 1, make()));
run('Reflect.ownKeys', () => Reflect.ownKeys(make()));
run('template', () => `${logging({ toString() { return 'text'; } })}`);
run('await', () => { Promise.resolve(logging({})); return 'done'; });
