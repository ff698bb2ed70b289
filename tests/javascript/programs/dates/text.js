// Dates as text; the offset and the name of the zone are those of the process.
const date = new Date(2024, 0, 5, 15, 4, 5, 6);
const zone = / GMT[+-]\d{4} \(.+\)$/;
console.log(zone.test(String(date)), String(date).replace(zone, ''), date.toDateString(), date.toTimeString().replace(zone, ''));
console.log(date.toLocaleString(), date.toLocaleDateString(), date.toLocaleTimeString(), new Date(2024, 10, 11, 0, 5).toLocaleString());
console.log(String(new Date(NaN)), new Date(NaN).toLocaleString(), new Date(NaN).toDateString(), new Date(NaN).toJSON(), new Date(NaN).getTimezoneOffset());
console.log(new Date(-1, 0).toDateString(), new Date(12345, 6, 7).toDateString(), new Date(5, 0).getFullYear(), new Date(2024, 5).getYear());
console.log(Date.parse(String(date)) === date.getTime() - 6, Date.parse(date.toUTCString()) === date.getTime() - 6, Date.parse(date.toISOString()) === date.getTime());
const set = new Date(2024, 0, 31);
console.log(set.setMonth(1) === +new Date(2024, 2, 2), set.setHours(26) === +new Date(2024, 2, 3, 2), set.setFullYear(2023, 0, 1) === +new Date(2023, 0, 1, 2), set.setYear(99) === +new Date(1999, 0, 1, 2));
console.log(Math.abs(Date.now() - new Date()) < 1000, Date.now() > 1.6e12, Number.isInteger(Date.now()), JSON.stringify({ at: new Date(0) }), `${new Date(0).toISOString()}`);
const before = Date.now();
setTimeout(() => console.log('later', Date.now() - before >= 49), 50);
