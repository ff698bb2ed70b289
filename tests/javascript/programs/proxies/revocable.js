// Proxies that have been revoked.
const message = (run) => {
  try {
    return `no error: ${String(run())}`;
  } catch (error) {
    return `${error.constructor.name}: ${error.message}`;
  }
};
const made = Proxy.revocable(function () { return 'called'; }, {});
const { proxy, revoke } = made;
console.log(Object.keys(made).join(), typeof proxy, proxy(), JSON.stringify(revoke.name), revoke.length);
console.log(revoke(), revoke());
for (const run of [
  () => proxy.x,
  () => { proxy.x = 1; },
  () => 'x' in proxy,
  () => delete proxy.x,
  () => Object.getOwnPropertyDescriptor(proxy, 'x'),
  () => Object.defineProperty(proxy, 'x', {}),
  () => Reflect.ownKeys(proxy),
  () => Object.getPrototypeOf(proxy),
  () => Object.setPrototypeOf(proxy, null),
  () => Object.isExtensible(proxy),
  () => Object.preventExtensions(proxy),
  () => typeof proxy,
  () => Array.isArray(proxy),
  () => Object.prototype.toString.call(Proxy.revocable([], {}).proxy),
  () => typeof new Proxy(proxy, {}),
  () => Reflect.apply(proxy, null, []),
  () => Reflect.construct(proxy, []),
  () => Reflect.construct(Object, [], proxy),
]) {
  console.log(message(run));
}

// The handler revokes its own proxy while it answers.
const suicidal = Proxy.revocable({ a: 1 }, {
  get() {
    suicidal.revoke();
    return 'last words';
  },
});
console.log(suicidal.proxy.a, message(() => suicidal.proxy.a));

// Private elements do not ask the proxy's target.
class Box {
  #content = 'content';
  static read(box) {
    return #content in box ? box.#content : 'none';
  }
}
console.log(Box.read(new Box()), Box.read(new Proxy(new Box(), {})));
class Stamp extends (function (object) { return object; }) {
  #mark = 'stamped';
  static read(object) {
    return object.#mark;
  }
}
const stamped = new Stamp(new Proxy({}, { get: () => 'trap', defineProperty: () => false }));
console.log(Stamp.read(stamped), stamped.x);
