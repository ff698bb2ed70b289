// A method may be async; it keeps its receiver over awaits.
class Counter {
  count = 0;
  async add(amount) {
    const before = this.count;
    await undefined;
    this.count = before + amount;
    return this.count;
  }
}
const counter = new Counter();
counter.add(1).then((count) => log('first', count));
counter.add(10).then((count) => log('second', count, counter.count));
ticks(3);
