// Errors without their stacks: those differ from one machine to the next.
const bare = (error) => { error.stack = error.stack.split('\n')[0]; return error; };
const cut = (text) => console.log(text);
cut(bare(new Error('message')));
cut(bare(new Error('')));
cut(bare(new TypeError('type')));
cut([bare(new RangeError('in array'))]);
cut({ error: bare(new SyntaxError('in object')) });
cut(bare(Object.assign(new Error('props'), { code: 'E_CODE', details: { a: 1 } })));
cut(bare(new Error('with cause', { cause: 'text' })));
cut(bare(new Error('with cause', { cause: bare(new Error('inner')) })));
cut(bare(new Error('cause', { cause: { a: { b: { c: { d: 1 } } } } })));
cut(bare(new AggregateError([bare(new Error('one')), 2], 'many')));
cut(bare(new AggregateError([])));
class MyError extends Error {}
class Named extends Error { constructor(message) { super(message); this.name = 'Given'; } }
class Getter extends Error { get name() { return 'FromGetter'; } }
class Proto extends Error {}
Proto.prototype.name = 'ProtoName';
cut(bare(new MyError('mine')));
cut(bare(new Named('named')));
cut(bare(new Getter('getter')));
cut(bare(new Proto('proto')));
cut(bare(new (class extends TypeError {})('anonymous class')));
cut(bare(new (class ValidationError extends TypeError {})('validation')));
cut(bare(Object.assign(new Error('renamed'), { name: 'Renamed' })));
cut(bare(Object.assign(new Error('first'), { message: 'second' })));
cut(Object.create(Error.prototype));
cut(Object.assign(new Error('no stack'), { stack: undefined }));
cut(Object.assign(new Error('empty stack'), { stack: '' }));
cut(Object.assign(new Error('other stack'), { stack: 'something else' }));
cut(Object.assign(new Error('two\nlines'), { stack: 'Error: two\nlines' }));
cut([Object.assign(new Error('two\nlines'), { stack: 'Error: two\nlines' })]);
cut(Object.assign(new Error('frames'), { stack: 'Error: frames\n    at here (file:1:1)\n    at there (file:2:2)' }));
cut({ nested: { deep: Object.assign(new Error('frames'), { stack: 'Error: frames\n    at here (file:1:1)\n    at there (file:2:2)' }) } });
cut(Object.assign(new MyError('frames'), { stack: 'Error: frames\n    at here (file:1:1)', extra: 1 }));
cut(Object.assign(new Error('outer', { cause: Object.assign(new Error('inner'), { stack: 'Error: inner\n    at a (f:1:1)' }) }), { stack: 'Error: outer\n    at b (f:2:2)' }));
const frames = (head, ...names) => `${head}\n${names.map((name) => `    at ${name} (file:1:1)`).join('\n')}`;
const inner = Object.assign(new Error('inner'), { stack: frames('Error: inner', 'x', 'a', 'b', 'c', 'd', 'e') });
cut(Object.assign(new Error('outer', { cause: inner }), { stack: frames('Error: outer', 'y', 'a', 'b', 'c', 'd', 'e') }));
cut(Object.setPrototypeOf(bare(new Error('null proto')), null));
cut(bare(new Error('a'.repeat(100))));
cut({ a: { b: { c: bare(new Error('deep')) } } });
cut({ a: { b: { c: { d: bare(new Error('too deep')) } } } });
cut(bare(Object.defineProperty(new Error('hidden'), 'secret', { value: 1, enumerable: false })));
cut(Object.assign(bare(new Error('tagged')), { [Symbol.toStringTag]: 'Tag' }));
cut(new Map([['e', bare(new Error('in map'))]]));
cut(bare(new SuppressedError(bare(new Error('one')), bare(new Error('two')), 'suppressed')));
const circular = bare(new Error('circular'));
circular.self = circular;
cut(circular);
const causes = bare(new Error('its own cause'));
causes.cause = causes;
cut(causes);
const exception = new DOMException('dom', 'AbortError');
console.log(exception.name, exception.message, exception.code, exception instanceof Error, Object.prototype.toString.call(exception));
console.log(String(exception), DOMException.ABORT_ERR, new DOMException().name, new DOMException('m', { name: 'DataCloneError', cause: 1 }).cause);
