// Through nested calls that return the inner promise a value needs three turns per level.
const level = async (depth) => (depth === 0 ? 'from below' : level(depth - 1));
level(3).then((value) => log('three levels', value));
level(1).then((value) => log('one level', value));
ticks(10);
