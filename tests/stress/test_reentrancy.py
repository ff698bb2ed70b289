"""The runtime called again from where it calls out: getters, finalizers, instruments, listeners."""

from __future__ import annotations

import gc
import itertools
from collections.abc import Callable
from typing import Any

import pytest

from thenloop import (
    PROFILES,
    EventLoop,
    Instrument,
    IteratorResult,
    Promise,
    Return,
    Thrown,
    Uncaught,
    VirtualClock,
    async_function,
    async_generator,
    clear_interval,
    clear_timeout,
    current_loop,
    for_await,
    queue_microtask,
    report_error,
    run,
    set_interval,
    set_timeout,
    yield_star,
)

Action = Callable[[], None]


class Getter:
    """A value whose `then` is read once, which does something and is no function."""

    def __init__(self, action: Action) -> None:
        self._action = action

    @property
    def then(self) -> None:
        self._action()


class Thenable:
    def __init__(self, action: Action) -> None:
        self._action = action

    def then(self, resolve: Callable[..., None], _: object) -> None:
        self._action()
        resolve("done")
        self._action()


class OnDeath:
    def __init__(self, action: Action) -> None:
        self._action = action

    def __del__(self) -> None:
        self._action()


class Watcher(Instrument):
    """Acts in every hook."""

    def __init__(self, action: Action) -> None:
        self._action = action

    def before_job(self, job: object) -> None:
        self._action()

    def after_job(self, job: object) -> None:
        self._action()

    def before_task(self, task: object) -> None:
        self._action()

    def after_task(self, task: object) -> None:
        self._action()

    def after_checkpoint(self) -> None:
        self._action()

    def promise_settled(self, promise: object) -> None:
        self._action()


# Places from which a program gets control while the runtime is in the middle of something.


def in_a_getter(action: Action) -> None:
    Promise.resolve(Getter(action))


def in_a_thenable(action: Action) -> None:
    Promise.resolve(Thenable(action))


def in_an_executor(action: Action) -> None:
    Promise(lambda resolve, reject: (action(), resolve(None), action()))


def in_a_handler(action: Action) -> None:
    Promise.resolve(None).then(lambda _: action())


def in_a_microtask(action: Action) -> None:
    queue_microtask(action)


def in_an_async_function(action: Action) -> None:
    @async_function
    async def body() -> None:
        action()
        await Promise.resolve(None)
        action()

    body()


def in_a_generator(action: Action) -> None:
    @async_generator
    async def body() -> Any:
        try:
            action()
            yield Getter(action)
            action()
        finally:
            action()
            await Promise.resolve(None)
            action()

    generator = body()
    generator.next()
    generator.return_(Thenable(action))


def in_an_iterator(action: Action) -> None:
    class Iterating:
        def __init__(self) -> None:
            self.left = 3

        def __aiter__(self) -> Iterating:
            action()
            return self

        def next(self, *_: object) -> Any:
            action()
            self.left -= 1
            return Thenable(action) if self.left == 0 else IteratorResult(Getter(action), False)

        def return_(self, *_: object) -> Any:
            action()
            return Promise.resolve(IteratorResult(None, True))

    @async_function
    async def iterate() -> None:
        async with for_await(Iterating()) as values:
            async for _ in values:
                action()

    iterate()


def in_a_finalizer(action: Action) -> None:
    holder = [OnDeath(action)]
    set_timeout(holder.clear)
    clear_timeout(set_timeout(print, 10, OnDeath(action)))
    Promise.resolve(OnDeath(action))


def in_a_collected_cycle(action: Action) -> None:
    ring: list[Any] = [OnDeath(action)]
    ring.append(ring)
    del ring
    # Not before its turn: a collection in the middle of a request would come ahead of that.
    gc.disable()

    def collect() -> None:
        gc.enable()
        gc.collect()

    queue_microtask(collect)


def in_a_listener(action: Action) -> None:
    loop = current_loop()

    def listen(event: Any) -> None:
        event.prevent_default()
        loop.remove_event_listener("error", listen)
        loop.add_event_listener("error", listen)
        action()

    loop.add_event_listener("error", listen)
    report_error("reported")
    loop.remove_event_listener("error", listen)


def in_an_instrument(action: Action) -> None:
    loop = current_loop()
    watcher = Watcher(action)
    loop.add_instrument(watcher)
    set_timeout(loop.remove_instrument, 30, watcher)


PLACES = [place for name, place in list(globals().items()) if name.startswith("in_a")]


def repeated(times: int, action: Action) -> Action:
    """`action`, but only the first few times: it calls out to where it is called from."""
    counter = itertools.count()

    def act() -> None:
        if next(counter) < times:
            action()

    return act


def expect_the_tail(program: Callable[[], None], profile: str = "browser") -> list[Uncaught]:
    """Run a program; what is queued before and behind it must run, in its order."""
    uncaught: list[Uncaught] = []
    log: list[str] = []
    with EventLoop(VirtualClock(), profile, console=uncaught.append) as loop:
        loop.queue_task(log.append, "before")
        loop.queue_task(program)
        for name in ("first", "second"):
            loop.queue_task(
                lambda name=name: (
                    Promise.resolve(name).then(log.append).then(lambda _: log.append("and more"))
                )
            )
        loop.queue_task(lambda: set_timeout(log.append, 1000, "last"))
        loop.run()
        assert log == ["before", "first", "and more", "second", "and more", "last"]
        assert not loop.microtasks and not loop.task_queues and loop.next_deadline() is None
        assert loop.currently_running_task is None
        loop.timers._heap._check()
    loop.close()
    return uncaught


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.__name__)
@pytest.mark.parametrize("inner", PLACES, ids=lambda place: place.__name__)
def test_places_within_places(
    place: Callable[[Action], None], inner: Callable[[Action], None]
) -> None:
    ran: list[int] = []
    act = repeated(5, lambda: inner(lambda: ran.append(1)))
    expect_the_tail(lambda: place(act))
    # An error reported by an error's listener goes to the console at once.
    assert ran or place is inner is in_a_listener


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.__name__)
def test_setting_and_clearing_timers_anywhere(
    place: Callable[[Action], None], profile: str
) -> None:
    fired: list[int] = []
    cleared: list[int] = []
    kept: list[int] = []
    numbers = itertools.count()

    def act() -> None:
        ids = []
        for delay in (0, 1, 2, 5):
            number = next(numbers)
            ids.append((number, set_timeout(fired.append, delay, number)))
        for number, id_ in ids[::2]:
            clear_timeout(id_)
            cleared.append(number)
        kept.extend(number for number, _ in ids[1::2])
        # More than the heap keeps of empty places, so that it is rebuilt now and then.
        for id_ in [set_timeout(print, 3) for _ in range(70)]:
            clear_interval(id_)

    expect_the_tail(lambda: place(repeated(4, act)), profile)
    assert sorted(fired) == sorted(kept) != []
    assert not set(fired) & set(cleared)


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.__name__)
def test_an_interval_cleared_from_anywhere_within_it(
    place: Callable[[Action], None], profile: str
) -> None:
    ticks: list[int] = []

    def tick() -> None:
        ticks.append(1)
        if len(ticks) == 3:
            place(lambda: clear_interval(id_))

    def program() -> None:
        nonlocal id_
        id_ = set_interval(tick, 2)

    id_ = 0
    expect_the_tail(program, profile)
    # A place that lies in a later task lets another tick come first.
    assert 3 <= len(ticks) <= 4


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.__name__)
def test_a_loop_cannot_be_run_from_within(place: Callable[[Action], None]) -> None:
    refused: list[str] = []

    def act() -> None:
        loop = current_loop()
        for use in (loop.run, loop.run_one_task, loop.run_one_microtask, loop.close, run):
            with pytest.raises(RuntimeError):
                use()
            refused.append(use.__name__)
        other = EventLoop(VirtualClock())
        with pytest.raises(RuntimeError):
            other.run()
        other.close()

    expect_the_tail(lambda: place(repeated(3, act)))
    assert len(refused) >= 5


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.__name__)
def test_a_checkpoint_within(place: Callable[[Action], None]) -> None:
    """Asked for in the middle of anything, it loses nothing and runs nothing twice."""
    ran: list[int] = []
    numbers = itertools.count()

    def act() -> None:
        queue_microtask(ran.append, next(numbers))
        Promise.resolve(next(numbers)).then(ran.append)
        current_loop().perform_a_microtask_checkpoint()

    expect_the_tail(lambda: place(repeated(4, act)))
    assert sorted(ran) == list(range(next(numbers)))


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.__name__)
def test_a_generator_asked_from_anywhere_in_its_body(place: Callable[[Action], None]) -> None:
    asked = itertools.count()
    answered: list[int] = []

    def ask() -> None:
        for method in (generator.next, generator.return_, generator.throw):
            number = next(asked)
            promise: Promise[Any] = method("argument")
            note = lambda _, number=number: answered.append(number)  # noqa: E731
            promise.then(note, note)
            generator._machine._check()

    act = repeated(4, ask)

    @async_generator
    async def body() -> Any:
        try:
            place(act)
            yield Getter(act)
            raise await Return(Thenable(act))
        finally:
            ask()
            yield yield_star([Getter(act)])

    def program() -> None:
        nonlocal generator
        generator = body()
        ask()

    generator: Any = None
    expect_the_tail(program)
    assert answered == list(range(next(asked)))
    assert len(answered) >= 6
    generator._machine._check()


def test_settling_functions_called_while_they_work() -> None:
    log: list[Any] = []

    class Both:
        @property
        def then(self) -> Callable[..., None]:
            # Used up already: the first call has taken them.
            resolve("too late")
            reject("too late")
            return lambda settle, _: settle("adopted")

    def program() -> None:
        nonlocal resolve, reject
        promise, resolve, reject = Promise.with_resolvers()
        promise.then(lambda value: log.append(value), lambda reason: log.append(reason))
        resolve(Both())

    resolve = reject = lambda _: None
    expect_the_tail(program)
    assert log == ["adopted"]


@pytest.mark.parametrize("profile", PROFILES)
def test_a_console_that_uses_the_loop(profile: str) -> None:
    log: list[str] = []

    def console(uncaught: Uncaught) -> None:
        log.append(f"console {uncaught.reason}")
        if len(log) < 20:
            set_timeout(log.append, 0, f"timer after {uncaught.reason}")
            Promise.reject("from the console")
            if uncaught.reason == "thrown":
                report_error("reported")

    def fail() -> None:
        Promise.resolve(None).then(lambda _: log.append("microtask"))
        Promise.reject("rejected")
        raise Thrown("thrown")

    with EventLoop(VirtualClock(), profile, console=console) as loop:
        loop.queue_task(fail)
        loop.run()
    loop.close()
    assert log.count("microtask") == 1
    assert {"console rejected", "console thrown", "console reported"} <= set(log)
    assert log.index("console thrown") < log.index("timer after thrown")


def test_instruments_that_steer_do_not_disturb_the_order() -> None:
    """An instrument has no business to do this; the program behind it must not suffer."""

    class Busy(Instrument):
        def promise_created(self, promise: object) -> None:
            if quota and quota.pop():
                Promise.resolve(None).then(lambda _: None)

        def promise_settled(self, promise: object) -> None:
            loop.add_instrument(Instrument())

        def before_job(self, job: object) -> None:
            if quota and quota.pop():
                queue_microtask(lambda: None)

    class Failing(Instrument):
        def after_job(self, job: object) -> None:
            raise LookupError("instrument")

    quota = [1] * 50
    with EventLoop(VirtualClock()) as loop:
        loop.add_instrument(Busy())
        loop.add_instrument(Failing())
        log: list[str] = []
        first = Promise.resolve(None)
        for name in "abc":
            first = first.then(lambda _, name=name: log.append(name))
            queue_microtask(log.append, name.upper())
        loop.run()
    loop.close()
    assert sorted(log) == sorted("abcABC")
    assert [name for name in log if name.islower()] == list("abc")
    assert [name for name in log if name.isupper()] == list("ABC")
