// Nested constructors adopt from the inside out; the outermost settles last.
new Promise((resolve) => {
  resolve(new Promise((resolve) => {
    resolve(new Promise((resolve) => { resolve('innermost'); }));
  }));
}).then((value) => log(value));
ticks(7);
