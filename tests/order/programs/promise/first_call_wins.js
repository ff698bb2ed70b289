// Of all calls of resolve and reject only the first does anything, even when it only adopts.
const calls = [
  (resolve, reject) => { resolve(1); resolve(2); reject(3); },
  (resolve, reject) => { reject(4); resolve(5); reject(6); },
  (resolve, reject) => { resolve(Promise.resolve(7)); resolve(8); reject(9); },
  (resolve, reject) => { resolve(new Promise(() => {})); resolve(10); reject(11); },
];
for (const call of calls) {
  new Promise(call).then((value) => log('fulfilled', value), (reason) => log('rejected', reason));
}
ticks(4);
