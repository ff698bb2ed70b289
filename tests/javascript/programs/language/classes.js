// Classes: fields, private names, accessors, static blocks, inheritance, and their order.
const out = [];
const note = (name, value = name) => (out.push(name), value);
class Base {
  static #count = note('static private', 0);
  static made = note('static field');
  #secret = note('private field', 'secret');
  field = note('field', this.constructor.name);
  [note('computed name', 'computed')] = note('computed value');
  static {
    note('static block');
    this.label = `${this.name} labelled`;
  }
  constructor(...values) {
    note('constructor');
    this.values = values;
    Base.#count++;
  }
  get secret() { return this.#secret; }
  set secret(value) { this.#secret = `${value}!`; }
  #hidden() { return `hidden ${this.#secret}`; }
  reveal() { return this.#hidden(); }
  static get count() { return Base.#count; }
  static has(object) { return #secret in object; }
  *[Symbol.iterator]() { yield* this.values; }
  async later() { return this.field; }
  toString() { return `Base(${[...this]})`; }
}
console.log(out.splice(0).join(', '));
class Derived extends Base {
  own = note('own field', super.toString());
  constructor() {
    note('before super');
    super(1, 2, 3);
    note('after super');
  }
  toString() { return `Derived of ${super.toString()}`; }
  static make() { return new this(); }
}
const made = Derived.make();
console.log(out.splice(0).join(', '));
console.log(String(made), made.field, made.own, made.computed, made.secret);
made.secret = 'changed';
console.log(made.secret, made.reveal(), Base.count, Base.has(made), Base.has({}), Base.label, Derived.label, Derived.made);
console.log(Object.keys(made).join(), made instanceof Base, Derived.name, Derived.length, typeof Base);
made.later().then((value) => console.log('later', value));
for (const attempt of [() => Base(), () => Base.prototype.reveal.call({}), () => new (class extends Base { constructor() { } })(), () => new (class extends null { })()]) {
  try { attempt(); console.log('no error'); } catch (error) { console.log(error.name); }
}
const Mixed = ((Parent) => class extends Parent { mixed() { return 'mixed ' + super.reveal(); } })(Base);
console.log(new Mixed().mixed(), Mixed.name === '');
class Old { static accessor = 1; 'quoted name' = 2; 0 = 'zero'; static async *generate() { yield* [1, 2]; } }
(async () => { for await (const value of Old.generate()) console.log(value, new Old()['quoted name'], new Old()[0]); })();
function Legacy() { if (!new.target) return new Legacy(); this.own = 1; }
Legacy.prototype.shared = 2;
console.log(Legacy().own, new Legacy().shared, Object.getPrototypeOf(Legacy()) === Legacy.prototype);
