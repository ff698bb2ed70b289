// The same program as sample.lisp; sample.txt is what both print.

const print = (...values) => console.log(...values);
const later = (value, ms) => new Promise((resolve) => setTimeout(() => resolve(value), ms));
const log = (text) => (value) => print(text, ...(Array.isArray(value) ? [`(${value.join(" ")})`] : [value]));
process.on("uncaughtException", (reason) => print("Uncaught", reason));
process.on("unhandledRejection", (reason) => print("Unhandled", reason));

async function worker(name) {
  print(name, "begins");
  print(name, await "at once");
  try {
    print(name, await later("later", 60));
    await Promise.reject("refused");
  } catch (reason) {
    print(name, "catches", reason);
  }
  throw name;
}

worker("A").then(log("never"), log("rejected"));
worker("B").then(log("never"), log("rejected"));

new Promise((resolve) => resolve(Promise.resolve("adopted"))).then(log("adoption"));
Promise.resolve(1).finally(() => "dropped").then(log("finally"));
Promise.all([1, Promise.resolve(2), later(3, 40)]).then(log("all"));
Promise.allSettled([1, Promise.reject("no")]).then((results) => print("settled", 0 + 1));
Promise.any([Promise.reject("one"), Promise.reject("two")]).then(log("never"), (error) => print(error.name));
queueMicrotask(() => print("microtask"));

async function* numbers() {
  try {
    yield 1;
    yield later(2, 100);
    print("received", yield 3);
  } finally {
    print("closing");
    await undefined;
    print("closed");
  }
}

const showResult = (name) => (result) => print(name, result.value ?? "nothing", result.done);
const asked = numbers();
asked.next().then(showResult("first"));
asked.next().then(showResult("second"));
asked.return(Promise.resolve("end")).then(showResult("third"));
asked.next("late").then(showResult("fourth"));

async function consume() {
  for await (const number of numbers()) {
    print("item", number);
    if (number === 2) return "left";
  }
  return "never";
}
consume().then(log("consumer"));

async function overAList() {
  try {
    for await (const value of ["x", Promise.resolve("y"), Promise.reject("z")]) print("value", value);
  } catch (reason) {
    print("stopped by", reason);
  }
}
overAList();

setTimeout(() => { throw "from a timer"; }, 0);
setTimeout(() => { Promise.reject("and nobody minds"); }, 20);
setTimeout(() => print("the last timer"), 150);
print("end of the program");
