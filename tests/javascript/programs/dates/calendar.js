// Dates in UTC: parts, setters, limits.
const moments = [0, -1, 1e12, -1e12, 951782400000, 68169600000, 4102444800000, -62167219200000, -62167219200001, 8.64e15, -8.64e15, 1709251199999, NaN];
for (const moment of moments) {
  const date = new Date(moment);
  console.log(['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'].map((part) => date[`getUTC${part}`]()).join(' '), date.toUTCString(), date.toJSON());
}
for (const values of [[2024, 1, 29], [2024, -5, 1], [99, 1], [1900, 0], [0], [2024, 1, 1, 1, 1, 1, 1.7], [2024, 13], [NaN, 1], [275760, 8, 13], [275760, 8, 14], [-271821, 3, 20], [2024, 0, 1, 25], [2024, 0, 1, 0, -1], [Infinity, 0]]) {
  console.log(values.join(), Date.UTC(...values));
}
console.log(Date.UTC(), Date.UTC.length, Date.length, Date.prototype.setUTCHours.length, Date.prototype.toGMTString === Date.prototype.toUTCString);
const date = new Date(Date.UTC(2024, 0, 31, 12, 30, 15, 500));
const changes = [['setUTCMonth', 1], ['setUTCDate', 0], ['setUTCFullYear', 2023, 5, 15], ['setUTCHours', 25], ['setUTCMinutes', -1, 70], ['setUTCSeconds', 3600, 1], ['setUTCMilliseconds', -1], ['setTime', 5.9], ['setUTCMonth', NaN], ['setUTCDate', 1], ['setUTCFullYear', 2020], ['setTime', 8.64e15 + 1]];
for (const [name, ...values] of changes) {
  console.log(name, date[name](...values), date.toJSON());
}
const order = [];
const noisy = (name, value) => ({ valueOf() { order.push(name); return value; } });
new Date(0).setUTCFullYear(noisy('year', 2000), noisy('month', NaN), noisy('day', 3));
new Date(NaN).setUTCHours(noisy('hours', 1), noisy('minutes', 2));
Date.UTC(noisy('a', 1), noisy('b', NaN), noisy('c', 1));
console.log(order.join());
console.log(new Date(2e15) - new Date(1e15), new Date(5) < new Date(6), +new Date(7), new Date(new Date(8)).getTime(), new Date('8').getTime() === new Date(8).getTime());
console.log(typeof (new Date(0) + 1), typeof Date(), new Date(0)[Symbol.toPrimitive]('number'), Object.prototype.toString.call(new Date(0)));
for (const attempt of [() => new Date(NaN).toISOString(), () => Date.prototype.getTime.call({}), () => new Date(0)[Symbol.toPrimitive]('x'), () => new Date(Symbol()), () => new Date(1n)]) {
  try {
    attempt();
  } catch (error) {
    console.log(error.name, error.message);
  }
}
