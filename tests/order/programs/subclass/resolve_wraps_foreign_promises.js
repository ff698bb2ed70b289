// resolve gives back promises of the very class and wraps those of any other, which takes turns.
class Sub extends Promise {}
const plain = Promise.resolve('plain'), own = Sub.resolve('own');
log(Sub.resolve(own) === own, Sub.resolve(plain) === plain, Promise.resolve(own) === own);
Sub.resolve(own).then((value) => log('Sub of own:', value));
Sub.resolve(plain).then((value) => log('Sub of plain:', value));
Promise.resolve(own).then((value) => log('Promise of own:', value));
ticks(5);
