function place(item, shelf) {
  if (shelf.length === 0) {
    throw new RangeError(`no place for ${item}`, { cause: { free: 0 } });
  }
  shelf.pop();
}

console.log("opening", { shelf: [] });
setTimeout(() => place("box", []), 10);
setTimeout(() => console.log("still running"), 20);
