// The properties of the constructor and its prototype, with their attributes.
function show(name, object) {
  for (const key of Reflect.ownKeys(object)) {
    if (key === 'allKeyed' || key === 'allSettledKeyed') continue;
    const own = Object.getOwnPropertyDescriptor(object, key);
    const flags = ['writable', 'enumerable', 'configurable'].filter((flag) => own[flag]).join(' ');
    const value = own.get ?? own.value;
    const what = typeof value === 'function' ? `${value.name}/${value.length}` : String(value);
    console.log(name, String(key), what, flags);
  }
}
show('Promise', Promise);
show('Promise.prototype', Promise.prototype);
console.log(Object.getPrototypeOf(Promise) === Function.prototype);
console.log(Object.prototype.toString.call(Promise.resolve()));
console.log(Promise[Symbol.species] === Promise);
try { Promise(() => {}); } catch (error) { console.log(error.name); }
try { new Promise(3); } catch (error) { console.log(error.name); }
try { Promise.prototype.then.call({}); } catch (error) { console.log(error.name); }
try { Promise.resolve.call(1, 1); } catch (error) { console.log(error.name); }
