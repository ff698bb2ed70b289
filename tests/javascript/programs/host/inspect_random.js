// Values made at random, the same on every run.
let state = 12345;
const random = (n) => { state = (state * 1103515245 + 12345) % 2147483648; return Math.floor(state / 65536) % n; };
const words = ['', 'a', 'key', "it's", 'longer text', 'x'.repeat(20), 'line\nbreak', '日本', '"quoted"', 'a much longer piece of text that takes room', '0', '-1', 'with-dash'];
const word = () => words[random(words.length)];
class Point { constructor() { this.x = random(100); if (random(2)) this.label = word(); } }
class Stack extends Array {}
class Dict extends Map {}
const many = (most, make) => Array.from({ length: random(most) }, make);
function value(depth) {
  const kinds = depth > 0 ? 24 : 12;
  switch (random(kinds)) {
    case 0: return random(1000);
    case 1: return -random(100000) / 7;
    case 2: return word();
    case 3: return word() + word();
    case 4: return random(2) === 0;
    case 5: return null;
    case 6: return undefined;
    case 7: return BigInt(random(10000));
    case 8: return Symbol(word());
    case 9: return [() => {}, function named() {}, class K {}, async () => {}][random(4)];
    case 10: return random(10);
    case 11: return new Date(random(30000) * 86400000);
    case 12: case 13: return many(9, () => value(depth - 1));
    case 14: return many(40, () => random(5000));
    case 15: return many(30, word);
    case 16: case 17: case 18: return Object.fromEntries(many(7, () => [word(), value(depth - 1)]));
    case 19: return new Map(many(5, () => [value(depth - 2), value(depth - 1)]));
    case 20: return new Set(many(6, () => value(depth - 1)));
    case 21: return Object.assign(new Point(), random(2) ? { extra: value(depth - 1) } : {});
    case 22: return random(2) ? Stack.from(many(8, () => value(depth - 1))) : new Dict(many(3, () => [word(), value(depth - 1)]));
    default: {
      const sparse = many(12, () => value(depth - 1));
      sparse.length += random(4);
      if (random(2)) sparse[sparse.length + random(5)] = 1;
      if (random(3) === 0) sparse.name = value(depth - 1);
      return sparse;
    }
  }
}
for (let i = 0; i < 400; i++) console.log(i, value(4));
