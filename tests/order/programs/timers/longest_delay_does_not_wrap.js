// 2^31 - 1 milliseconds are the longest delay, more than three weeks.
const id = setTimeout(() => log('after 24 days'), 2 ** 31 - 1);
setTimeout(() => { log('30'); clearTimeout(id); }, 30);
