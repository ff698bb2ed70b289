// rxjs: schedulers beside each other, operators that switch, merge and wait, and errors.
'use strict';
const { Observable, Subject, BehaviorSubject, asapScheduler, asyncScheduler, concat, defer, firstValueFrom, forkJoin, from, interval, lastValueFrom, merge, of, queueScheduler, scheduled, throwError, timer } = require('rxjs');
const { bufferCount, catchError, concatMap, debounceTime, delay, finalize, map, mergeMap, observeOn, retry, scan, share, switchMap, take, takeUntil, tap, toArray, withLatestFrom, zipWith } = require('rxjs/operators');

const watch = (name) => ({
  next: (value) => console.log(name, value),
  error: (error) => console.log(name, 'error', error.message ?? error),
  complete: () => console.log(name, 'complete'),
});

console.log('begin');
scheduled(['asap'], asapScheduler).subscribe(watch('scheduled'));
scheduled(['async'], asyncScheduler).subscribe(watch('scheduled'));
queueScheduler.schedule(() => {
  console.log('queue outer');
  queueScheduler.schedule(() => console.log('queue inner'));
  console.log('queue outer ends');
});
from(Promise.resolve('promise')).subscribe(watch('from'));
queueMicrotask(() => console.log('microtask'));
of(1, 2, 3).pipe(scan((sum, value) => sum + value, 0)).subscribe(watch('sync'));

async function main() {
  await new Promise((resolve) => setTimeout(resolve, 20));
  const clicks = new Subject();
  const switched = clicks.pipe(switchMap((name) => interval(20).pipe(take(2), map((count) => `${name}${count}`), finalize(() => console.log('left', name)))), toArray());
  const result = lastValueFrom(switched);
  clicks.next('a');
  setTimeout(() => clicks.next('b'), 30);
  setTimeout(() => clicks.complete(), 100);
  console.log((await result).join());

  console.log((await lastValueFrom(from([30, 10, 20]).pipe(mergeMap((ms) => timer(ms).pipe(map(() => ms)), 2), toArray()))).join());
  console.log((await lastValueFrom(from([30, 10, 20]).pipe(concatMap((ms) => of(ms).pipe(delay(ms))), bufferCount(2), toArray()))).join('|'));

  let attempts = 0;
  const flaky = defer(() => (++attempts < 3 ? throwError(() => new Error(`attempt ${attempts}`)) : of('third')));
  console.log(await firstValueFrom(flaky.pipe(tap({ error: (error) => console.log(error.message) }), retry(2))));
  concat(of('x'), throwError(() => new Error('broken')), of('never')).pipe(catchError((error) => of(`saved ${error.message}`))).subscribe(watch('concat'));

  const state = new BehaviorSubject(0);
  const shared = state.pipe(tap((value) => console.log('computed', value)), share());
  const one = shared.subscribe(watch('one'));
  shared.subscribe(watch('two'));
  state.next(1);
  one.unsubscribe();
  state.next(2);
  state.complete();

  const stop = new Subject();
  const letters = interval(20).pipe(map((index) => 'abcdef'[index]), takeUntil(stop));
  letters.pipe(zipWith(of(1, 2)), withLatestFrom(of('latest'))).subscribe(watch('zip'));
  merge(letters.pipe(debounceTime(5)), timer(50).pipe(map(() => 'timer'))).subscribe(watch('merge'));
  setTimeout(() => stop.next(), 90);
  console.log(JSON.stringify(await lastValueFrom(forkJoin({ one: of(1), two: timer(10).pipe(map(() => 2)) }))));
  const counted = new Observable((subscriber) => {
    subscriber.next('first');
    subscriber.complete();
    subscriber.next('ignored');
    return () => console.log('torn down');
  });
  counted.pipe(observeOn(asapScheduler)).subscribe(watch('custom'));
  await firstValueFrom(of('nothing').pipe(take(0))).catch((error) => console.log(error.name));
}
main().then(() => console.log('main ends'));
console.log('script ends');
