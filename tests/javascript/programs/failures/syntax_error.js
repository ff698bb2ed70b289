// status: 1
// A text that is no program throws when it is evaluated.
console.log('begin');
try {
  eval('let a; let a;');
} catch (error) {
  console.log(error.name);
}
try {
  new Function('return (');
} catch (error) {
  console.log(error.name);
}
JSON.parse('{');
