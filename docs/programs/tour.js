class Point {
  constructor(x, y) {
    Object.assign(this, { x, y });
  }
}

console.log("%s has %d points:", "line", 2, [new Point(0, 0), new Point(3, 4)]);
console.log(new Map([["a", new Set([1, 2n])]]), Promise.resolve(-0), Symbol("s"), function f() {});

const controller = new AbortController();
controller.signal.addEventListener("abort", () => console.log("aborted:", controller.signal.reason));
setTimeout(() => controller.abort("too late"), 100);

addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
  console.log("unhandled:", event.reason);
});
Promise.reject("nobody listens");

const copy = structuredClone({ when: new Date(0), list: [1, , 3] });
setTimeout(console.log, 50, copy);
