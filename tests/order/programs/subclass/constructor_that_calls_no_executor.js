// A class that never calls the executor it is given cannot be used by the statics.
class Sub extends Promise {
  constructor() { super(() => {}); log('constructed'); }
}
try { Sub.resolve('value'); } catch (error) { log('resolve', error.name); }
try { Sub.all([]); } catch (error) { log('all', error.name); }
try { new Sub().then(() => {}); } catch (error) { log('then', error.name); }
ticks(1);
