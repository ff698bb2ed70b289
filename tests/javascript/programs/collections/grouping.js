// Map.groupBy.
const groups = Map.groupBy([1, 2, 3, 4, -0, 0], (value) => (value % 2 ? 'odd' : value));
console.log(groups, groups instanceof Map, Object.is([...groups.keys()][3], 0));
console.log(Map.groupBy('hello', (letter, index) => index % 2), Map.groupBy(new Set([1]), () => NaN).get(NaN));
for (const attempt of [() => Map.groupBy(), () => Map.groupBy(null, () => 1), () => Map.groupBy([], 1), () => Map.groupBy({}, () => 1)]) {
  try {
    attempt();
  } catch (error) {
    console.log(error.name);
  }
}
function* numbers() {
  try {
    yield 1;
    yield 2;
  } finally {
    console.log('closed');
  }
}
try {
  Map.groupBy(numbers(), (value) => { if (value === 2) throw new Error('two'); });
} catch (error) {
  console.log(error.message);
}
class Mine extends Map {}
console.log(Mine.groupBy([1], () => 1).constructor.name);
