// A hundred timers of one delay keep their order.
const seen = [];
for (let number = 0; number < 100; number++) {
  setTimeout((n) => { seen.push(n); if (n % 25 === 24) log(seen.slice(-3).join()); }, 10, number);
}
setTimeout(() => log(seen.every((n, index) => n === index)), 10);
