"""Values whose every special method misbehaves, handed through everything that handles values.

Whatever they do, the very object arrives (or the error that its `then` gave), what is behind it in
the queues runs, and `run` does not raise.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from unittest.mock import MagicMock, Mock

import pytest

from thenloop import (
    AsyncDisposableStack,
    EventLoop,
    Promise,
    Return,
    Thrown,
    Uncaught,
    VirtualClock,
    add_event_listener,
    async_function,
    async_generator,
    for_await,
    from_async,
    queue_microtask,
    report_error,
    set_timeout,
    yield_star,
)


class MisbehavedError(Exception):
    """What the special methods raise."""


def misbehave(*_: object, **__: object) -> Any:
    raise MisbehavedError


class BrokenOperators:
    __eq__ = __ne__ = __bool__ = __len__ = __contains__ = misbehave
    __hash__ = misbehave  # type: ignore[assignment]


class BrokenText:
    __repr__ = __str__ = __format__ = misbehave


class EqualsEverything:
    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = None  # type: ignore[assignment]


class ClaimsToBeANumber:
    @property
    def __class__(self) -> type:
        return int


class ClassCannotBeRead:
    @property
    def __class__(self) -> type:
        raise MisbehavedError


class CannotBeChanged:
    __slots__ = ()

    def __setattr__(self, name: str, value: object) -> None:
        raise MisbehavedError


class BrokenMeta(type):
    __instancecheck__ = __subclasscheck__ = __call__ = misbehave
    __eq__ = __hash__ = misbehave  # type: ignore[assignment]


def of_broken_class() -> Any:
    return object.__new__(BrokenMeta("OfBrokenClass", (), {}))


def dead_proxy() -> Any:
    target = BrokenText()
    return weakref.proxy(target)


class LooksLikeAPromise:
    _state = _result = _loop = _reactions = _is_handled = None
    constructor = Promise


class BrokenError(BrokenText, Exception):
    __eq__ = __ne__ = __contains__ = misbehave
    __hash__ = misbehave  # type: ignore[assignment]


@dataclass(frozen=True)
class FrozenError(Exception):
    code: int = 1


class ErrorThatEqualsEverything(Exception):
    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = None  # type: ignore[assignment]


class ErrorThatChangesItsClass(Exception):
    @property
    def __class__(self) -> type:
        return ValueError


class OwnTraceback(Exception):
    def with_traceback(self, traceback: object) -> Any:
        raise MisbehavedError


VALUES: list[Callable[[], Any]] = [
    BrokenOperators,
    BrokenText,
    EqualsEverything,
    ClaimsToBeANumber,
    ClassCannotBeRead,
    CannotBeChanged,
    of_broken_class,
    LooksLikeAPromise,
    lambda: Mock(spec=["nothing"]),
    lambda: MagicMock(spec=["nothing"]),
    lambda: NotImplemented,
    lambda: BrokenMeta("OfBrokenClass", (), {}),
]
ERRORS: list[Callable[[], Any]] = [
    BrokenError,
    FrozenError,
    ErrorThatEqualsEverything,
    ErrorThatChangesItsClass,
    OwnTraceback,
    lambda: StopIteration("value"),
    StopAsyncIteration,
    lambda: GeneratorExit(),
    lambda: KeyboardInterrupt(),
    lambda: Return("value"),
]


def name_of(make: Callable[[], Any]) -> str:
    return getattr(make, "__name__", "made") + f"_{([*VALUES, *ERRORS, dead_proxy]).index(make)}"


Deliver = Callable[[Any], None]

# Ways for a value to go; each hands what arrives to `deliver`.


def by_resolve(value: Any, deliver: Deliver) -> None:
    Promise(lambda resolve, reject: resolve(value)).then(deliver)


def by_handler(value: Any, deliver: Deliver) -> None:
    Promise.resolve(None).then(lambda _: value).then(deliver)


def by_promise_resolve(value: Any, deliver: Deliver) -> None:
    Promise.resolve(value).then(deliver)


def by_thenable(value: Any, deliver: Deliver) -> None:
    class Thenable:
        def then(self, resolve: Deliver, reject: Deliver) -> None:
            resolve(value)

    Promise.resolve(Thenable()).then(deliver)


def by_finally(value: Any, deliver: Deliver) -> None:
    Promise.resolve(value).finally_(lambda: value).then(deliver)


def by_all(value: Any, deliver: Deliver) -> None:
    Promise.all([value, Promise.resolve(value)]).then(lambda both: deliver(both[1]))


def by_race(value: Any, deliver: Deliver) -> None:
    Promise.race([value]).then(deliver)


def by_all_settled(value: Any, deliver: Deliver) -> None:
    Promise.all_settled([value]).then(lambda results: deliver(results[0].value))


def by_all_keyed(value: Any, deliver: Deliver) -> None:
    Promise.all_keyed({"key": value}).then(lambda record: deliver(record["key"]))


def by_try(value: Any, deliver: Deliver) -> None:
    Promise.try_(lambda given: given, value).then(deliver)


def by_async_function(value: Any, deliver: Deliver) -> None:
    @async_function
    async def give() -> Any:
        return await Promise.resolve(value)

    give().then(deliver)


def by_yield(value: Any, deliver: Deliver) -> None:
    @async_generator
    async def generate() -> Any:
        received = yield value
        deliver(received)

    generator = generate()
    generator.next().then(lambda result: generator.next(result.value))


def by_yield_star(value: Any, deliver: Deliver) -> None:
    @async_generator
    async def generate() -> Any:
        yield yield_star([value])

    generate().next().then(lambda result: deliver(result.value))


def by_return(value: Any, deliver: Deliver) -> None:
    @async_generator
    async def generate() -> Any:
        raise Return(value)
        yield

    generate().next().then(lambda result: deliver(result.value))


def by_return_request(value: Any, deliver: Deliver) -> None:
    @async_generator
    async def generate() -> Any:
        yield None

    generator = generate()
    generator.next()
    generator.return_(value).then(lambda result: deliver(result.value))


def by_for_await(value: Any, deliver: Deliver) -> None:
    @async_function
    async def iterate() -> None:
        async with for_await([value]) as values:
            async for one in values:
                deliver(one)

    iterate()


def by_from_async(value: Any, deliver: Deliver) -> None:
    from_async([value], lambda one, _: one).then(lambda values: deliver(values[0]))


def by_argument(value: Any, deliver: Deliver) -> None:
    queue_microtask(lambda given: set_timeout(deliver, 0, given), value)


WAYS = [way for name, way in list(globals().items()) if name.startswith("by_")]


def run_program(program: Callable[[], None]) -> list[Uncaught]:
    """Run a script, and see that what is behind it runs as well."""
    uncaught: list[Uncaught] = []
    tail: list[str] = []
    with EventLoop(VirtualClock(), console=uncaught.append) as loop:
        loop.queue_task(program)
        loop.queue_task(tail.append, "task")
        loop.queue_task(lambda: queue_microtask(tail.append, "microtask"))
        loop.queue_task(lambda: set_timeout(tail.append, 50, "timer"))
        loop.run()
    loop.close()
    assert tail == ["task", "microtask", "timer"]
    return uncaught


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
@pytest.mark.parametrize("make", [*VALUES, *ERRORS], ids=name_of)
def test_value_arrives(make: Callable[[], Any], way: Callable[[Any, Deliver], None]) -> None:
    value = make()
    arrived: list[Any] = []
    uncaught = run_program(lambda: way(value, arrived.append))
    assert [one is value for one in arrived] == [True]
    assert uncaught == []


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_value_that_cannot_be_looked_at_rejects(way: Callable[[Any, Deliver], None]) -> None:
    """Whatever is asked of a proxy of something dead raises; so does reading its `then`."""
    value = dead_proxy()
    arrived: list[Any] = []
    uncaught = run_program(lambda: way(value, arrived.append))
    if arrived:
        # Nothing had to look at it on the way.
        assert [one is value for one in arrived] == [True] and way is by_argument
    else:
        # What `all_settled` fulfils with has the reason in place of the value.
        error = AttributeError if way is by_all_settled else ReferenceError
        assert {type(one.reason) for one in uncaught} == {error}


# The same as reasons.


def reject(value: Any) -> Promise[Any]:
    return Promise(lambda _, reject: reject(value))


def throw(value: Any) -> Any:
    raise value if issubclass(type(value), Exception) else Thrown(value)


def reason_by_reject(value: Any, deliver: Deliver) -> None:
    reject(value).catch(deliver)


def reason_by_handler(value: Any, deliver: Deliver) -> None:
    Promise.resolve(None).then(lambda _: throw(value)).catch(deliver)


def reason_by_passing_on(value: Any, deliver: Deliver) -> None:
    Promise.resolve(reject(value).then(None)).finally_(lambda: None).catch(deliver)


def reason_by_all(value: Any, deliver: Deliver) -> None:
    Promise.all([reject(value)]).catch(deliver)


def reason_by_any(value: Any, deliver: Deliver) -> None:
    Promise.any([reject(value)]).catch(lambda error: deliver(error.errors[0]))


def reason_by_await(value: Any, deliver: Deliver) -> None:
    @async_function
    async def wait() -> None:
        await reject(value)

    wait().catch(deliver)


def reason_by_yield(value: Any, deliver: Deliver) -> None:
    @async_generator
    async def generate() -> Any:
        yield reject(value)

    generate().next().catch(deliver)


def reason_by_throw_request(value: Any, deliver: Deliver) -> None:
    @async_generator
    async def generate() -> Any:
        yield yield_star(generate_inner())

    @async_generator
    async def generate_inner() -> Any:
        yield None

    generator = generate()
    generator.next()
    generator.throw(value).catch(deliver)


def reason_by_for_await(value: Any, deliver: Deliver) -> None:
    @async_function
    async def iterate() -> None:
        async with for_await([reject(value)]) as values:
            async for _ in values:
                raise AssertionError

    iterate().catch(deliver)


def reason_by_disposal(value: Any, deliver: Deliver) -> None:
    stack = AsyncDisposableStack()
    stack.defer(lambda: throw(value))
    stack.dispose_async().catch(deliver)


def reason_by_listener(value: Any, deliver: Deliver) -> None:
    add_event_listener("unhandledrejection", lambda event: event.prevent_default())
    add_event_listener("unhandledrejection", lambda event: deliver(event.reason))
    reject(value)


REASON_WAYS = [way for name, way in list(globals().items()) if name.startswith("reason_by_")]


@pytest.mark.parametrize("way", REASON_WAYS, ids=lambda way: way.__name__)
@pytest.mark.parametrize("make", [*VALUES, *ERRORS, dead_proxy], ids=name_of)
def test_reason_arrives(make: Callable[[], Any], way: Callable[[Any, Deliver], None]) -> None:
    value = make()
    arrived: list[Any] = []
    uncaught = run_program(lambda: way(value, arrived.append))
    assert [one is value for one in arrived] == [True]
    assert uncaught == []


@pytest.mark.parametrize("make", [*VALUES, *ERRORS, dead_proxy], ids=name_of)
def test_uncaught_value_is_printed_and_the_loop_goes_on(
    make: Callable[[], Any], capsys: pytest.CaptureFixture[str]
) -> None:
    value = make()
    tail: list[str] = []
    messages: list[str] = []

    def listen(event: Any) -> None:
        messages.append(event.message)

    def report() -> None:
        report_error(value)

    with EventLoop(VirtualClock()) as loop:
        for listens in (False, True):
            if listens:
                loop.add_event_listener("error", listen)
            loop.queue_task(report)
            loop.queue_task(reject, value)
            loop.queue_task(tail.append, "behind")
            loop.run()
    loop.close()
    assert tail == ["behind", "behind"]
    assert len(messages) == 1 and messages[0].startswith("Uncaught")
    assert capsys.readouterr().err.count("Uncaught") >= 4
