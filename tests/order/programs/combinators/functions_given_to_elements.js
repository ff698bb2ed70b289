// all and race give each element the same reject, any and race the same resolve, all else is new.
const given = [];
class Sub extends Promise {
  static resolve(value) { return { then: (...functions) => { given.push(functions); } }; }
}
for (const name of ['all', 'allSettled', 'any', 'race']) {
  given.length = 0;
  Sub[name]([1, 2]);
  const [[resolve1, reject1], [resolve2, reject2]] = given;
  log(name, resolve1 === resolve2, reject1 === reject2);
}
