"""Misuse of the API: each with its kind of error, and a message that names what was wrong.

A mistake in one place never stops the loop, and nothing that waits in it is lost.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import trio

import thenloop
from tests.spec.program import Program
from thenloop import (
    AsyncDisposableStack,
    EventLoop,
    Promise,
    VirtualClock,
    add_event_listener,
    async_function,
    async_generator,
    clear_interval,
    clear_timeout,
    current_loop,
    for_await,
    from_async,
    queue_microtask,
    remove_event_listener,
    report_error,
    set_interval,
    set_timeout,
    yield_star,
)


@pytest.fixture
def program() -> Iterator[Program]:
    made = Program()
    yield made
    made.close()


# A callback that is not callable

NOT_CALLABLE = [None, 5, "callback", [], object()]


@pytest.mark.parametrize("wrong", NOT_CALLABLE, ids=["None", "5", "text", "list", "object"])
@pytest.mark.parametrize(
    ("who", "call"),
    [
        ("set_timeout", set_timeout),
        ("set_interval", set_interval),
        ("queue_microtask", queue_microtask),
        ("queue_task", lambda wrong: current_loop().queue_task(wrong)),
        ("add_event_listener", lambda wrong: add_event_listener("error", wrong)),
        ("Promise", lambda wrong: Promise(wrong)),
        ("adopt", lambda wrong: AsyncDisposableStack().adopt(1, wrong)),
        ("defer", lambda wrong: AsyncDisposableStack().defer(wrong)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_callback_that_is_not_callable(
    program: Program, who: str, call: Callable[[Any], Any], wrong: Any
) -> None:
    def main() -> None:
        with pytest.raises(TypeError) as caught:
            call(wrong)
        message = str(caught.value)
        assert message.startswith(f"{who} expects a callable")
        assert message.endswith(f"of type {type(wrong).__name__}")
        program.loop.queue_task(program.note, "the loop goes on")

    assert program.run(main) == ["the loop goes on"]


def test_a_coroutine_for_a_callback_says_what_to_do(program: Program) -> None:
    async def function() -> None: ...

    def main() -> None:
        coroutine = function()
        with pytest.raises(TypeError, match=r"got the coroutine .*decorate its function with @asy"):
            set_timeout(coroutine)  # type: ignore[arg-type]
        coroutine.close()
        program.note("looked")

    assert program.run(main) == ["looked"]


# Decorators on the wrong kind of function


def plain_function() -> None: ...


async def coroutine_function() -> None: ...


async def generator_function() -> Any:
    yield


def sync_generator_function() -> Any:
    yield


@pytest.mark.parametrize(
    ("decorator", "function", "hint"),
    [
        (async_function, plain_function, ""),
        (async_function, sync_generator_function, ""),
        (async_function, generator_function, "use @async_generator"),
        (async_function, None, ""),
        (async_function, "text", ""),
        (async_generator, plain_function, ""),
        (async_generator, sync_generator_function, ""),
        (async_generator, coroutine_function, "use @async_function"),
        (async_generator, None, ""),
        (async_generator, 5, ""),
    ],
    ids=lambda value: getattr(value, "__name__", repr(value)),
)
def test_decorators_on_the_wrong_kind_of_function(decorator: Any, function: Any, hint: str) -> None:
    with pytest.raises(TypeError) as caught:
        decorator(function)
    message = str(caught.value)
    assert message.startswith(f"{decorator.__name__} expects an 'async def' function")
    assert hint in message
    assert ("use @" in message) is bool(hint)


# No current loop


@async_function
async def an_async_function() -> None: ...


@async_generator
async def an_async_generator() -> Any:
    yield 1


NEEDS_A_LOOP: dict[str, Callable[[], Any]] = {
    "add_event_listener": lambda: add_event_listener("error", print),
    "remove_event_listener": lambda: remove_event_listener("error", print),
    "clear_interval": lambda: clear_interval(1),
    "clear_timeout": lambda: clear_timeout(1),
    "current_loop": current_loop,
    "from_async": lambda: from_async([]),
    "queue_microtask": lambda: queue_microtask(print),
    "report_error": lambda: report_error("error"),
    "set_interval": lambda: set_interval(print),
    "set_timeout": lambda: set_timeout(print),
    "async_function": an_async_function,
    "async_generator": an_async_generator,
    "Promise": lambda: Promise(lambda resolve, reject: None),
    "Promise.resolve": lambda: Promise.resolve(1),
    "Promise.reject": lambda: Promise.reject(1),
    "Promise.all": lambda: Promise.all([]),
    "Promise.all_settled": lambda: Promise.all_settled([]),
    "Promise.any": lambda: Promise.any([]),
    "Promise.race": lambda: Promise.race([]),
    "Promise.all_keyed": lambda: Promise.all_keyed({}),
    "Promise.all_settled_keyed": lambda: Promise.all_settled_keyed({}),
    "Promise.with_resolvers": Promise.with_resolvers,
    "Promise.try_": lambda: Promise.try_(int),
    "AsyncDisposableStack": lambda: AsyncDisposableStack().dispose_async(),
}
#: Makes, holds or names something; touches no loop.
NEEDS_NONE = {
    "POSTED_MESSAGE",
    "PROFILES",
    "AggregateError",
    "AsyncGenerator",
    "ErrorEvent",
    "Event",
    "EventLoop",
    "FulfilledResult",
    "HostHooks",
    "Instrument",
    "IteratorResult",
    "NeverSettledError",
    "OldestTaskFirst",
    "Profile",
    "PromiseCapability",
    "PromiseRejectionEvent",
    "RandomSource",
    "RealClock",
    "RejectedResult",
    "Return",
    "SourcePriority",
    "SuppressedError",
    "Task",
    "TaskSource",
    "Thenable",
    "Thrown",
    "Uncaught",
    "VirtualClock",
    "for_await",
    "run",
    "yield_star",
}


@pytest.mark.parametrize("name", NEEDS_A_LOOP)
def test_without_a_current_loop(name: str) -> None:
    with pytest.raises(RuntimeError) as caught:
        NEEDS_A_LOOP[name]()
    message = str(caught.value)
    assert message.startswith("there is no current event loop in this thread")
    assert "thenloop.run(main)" in message
    assert "with thenloop.EventLoop()" in message


def test_every_public_name_is_known_to_need_a_loop_or_none() -> None:
    needs_a_loop = {name.partition(".")[0] for name in NEEDS_A_LOOP}
    assert not needs_a_loop & NEEDS_NONE
    assert needs_a_loop | NEEDS_NONE == set(thenloop.__all__)


def test_what_a_loop_made_cannot_be_used_without_it(program: Program) -> None:
    with program.loop:
        promise = Promise.resolve(1)
        generator = an_async_generator()
    for use in (promise.then, promise.catch, promise.finally_):
        with pytest.raises(RuntimeError, match="was used while its EventLoop is not the current"):
            use(print)
    for request in (generator.next, generator.return_, generator.throw):
        with pytest.raises(RuntimeError, match="there is no current event loop"):
            request()


# Another loop's promises and generators


@pytest.fixture
def foreign() -> Iterator[tuple[Promise[int], thenloop.AsyncGenerator[Any]]]:
    """A promise and a generator of a loop that is not the one in use."""
    loop = EventLoop(VirtualClock())
    with loop:
        yield_ = Promise.resolve(1), an_async_generator()
    yield yield_
    loop.close()


@pytest.mark.parametrize("name", ["then", "catch", "finally_"])
def test_a_promise_used_on_another_loop(program: Program, foreign: Any, name: str) -> None:
    def main() -> None:
        with pytest.raises(RuntimeError, match="belongs to another EventLoop"):
            getattr(foreign[0], name)(print)
        program.note("looked")

    assert program.run(main) == ["looked"]


@pytest.mark.parametrize("name", ["next", "return_", "throw"])
def test_a_generator_used_on_another_loop(program: Program, foreign: Any, name: str) -> None:
    def main() -> None:
        with pytest.raises(RuntimeError, match=r"AsyncGenerator .* belongs to another EventLoop"):
            getattr(foreign[1], name)()
        program.note("looked")

    assert program.run(main) == ["looked"]


@async_function
async def awaits(value: Any) -> Any:
    return await value


@async_generator
async def yields(value: Any) -> Any:
    yield value


@async_generator
async def delegates(iterable: Any) -> Any:
    yield yield_star(iterable)


@async_function
async def iterates(iterable: Any) -> None:
    async with for_await(iterable) as values:
        async for _ in values:
            pass


@pytest.mark.parametrize(
    "use",
    [
        lambda promise, _: Promise(lambda resolve, reject: resolve(promise)),
        lambda promise, _: Promise.resolve(2).then(lambda _: promise),
        lambda promise, _: Promise.all([promise]),
        lambda promise, _: awaits(promise),
        lambda promise, _: yields(promise).next(),
        lambda promise, _: an_async_generator().return_(promise),
        lambda promise, _: iterates([promise]),
        lambda _, generator: iterates(generator),
        lambda _, generator: delegates(generator).next(),
        lambda _, generator: from_async(generator),
    ],
    ids=[
        "resolve",
        "handler",
        "all",
        "await",
        "yield",
        "return",
        "for_await sync",
        "for_await",
        "yield_star",
        "from_async",
    ],
)
def test_what_belongs_to_another_loop_rejects_where_it_is_waited_for(
    program: Program, foreign: Any, use: Any
) -> None:
    def main() -> None:
        use(*foreign).catch(lambda reason: program.note(type(reason), str(reason)))
        program.loop.queue_task(program.note, "the loop goes on")

    (kind, message), last = program.run(main)
    assert kind is RuntimeError
    assert "to another EventLoop" in message
    assert last == "the loop goes on"


# A promise resolved with itself


def test_a_promise_resolved_with_itself(program: Program) -> None:
    def main() -> None:
        promise, resolve, _ = Promise.with_resolvers()
        resolve(promise)
        promise.catch(lambda reason: program.note(type(reason), str(reason)))

    assert program.run(main) == [(TypeError, "a promise cannot be resolved with itself")]


# Awaiting what is foreign


async def plain_coroutine() -> None:
    await Promise.resolve(1)


class ForeignAwaitable:
    def __await__(self) -> Iterator[str]:
        yield "a message to another loop"


def asyncio_future() -> Any:
    loop = asyncio.new_event_loop()
    try:
        return loop.create_future()
    finally:
        loop.close()


FOREIGN: dict[str, tuple[Callable[[], Any], str]] = {
    "an asyncio future": (asyncio_future, "the foreign awaitable <Future pending> of type Future"),
    "asyncio.sleep": (lambda: asyncio.sleep(0), "the coroutine 'sleep'"),
    "trio.sleep": (lambda: trio.sleep(0), "the coroutine 'sleep'"),
    "a plain coroutine": (plain_coroutine, "the coroutine 'plain_coroutine'"),
    "any other": (ForeignAwaitable, "'a message to another loop' of type str"),
}


@async_function
async def function_that_awaits(value: Any) -> Any:
    return await value


@async_generator
async def generator_that_awaits(value: Any) -> Any:
    await value
    yield


@pytest.mark.parametrize("name", FOREIGN)
@pytest.mark.parametrize("kind", ["function", "generator"])
def test_awaiting_what_is_foreign_is_an_error_there(program: Program, name: str, kind: str) -> None:
    make, named = FOREIGN[name]

    def main() -> None:
        value = make()
        promise = (
            function_that_awaits(value)
            if kind == "function"
            else generator_that_awaits(value).next()
        )
        promise.catch(lambda reason: program.note(type(reason), str(reason)))
        Promise.resolve("reaction").then(program.note)
        set_timeout(program.note, 0, "timer")

    (error, message), *rest = program.run(main)
    assert error is TypeError
    assert message.startswith(f"cannot await {named}")
    assert "in a body that thenloop runs" in message
    # Nothing that was queued is lost.
    assert rest == ["reaction", "timer"]


@pytest.mark.parametrize("name", FOREIGN)
def test_the_error_can_be_caught_and_the_body_goes_on(program: Program, name: str) -> None:
    @async_function
    async def body() -> None:
        try:
            await FOREIGN[name][0]()
        except TypeError:
            program.note("caught")
        program.note(await Promise.resolve("goes on"))

    @async_generator
    async def generator() -> Any:
        try:
            await FOREIGN[name][0]()
        except TypeError:
            yield "caught in the generator"

    def main() -> None:
        body()
        generator().next().then(lambda result: program.note(result.value))

    assert program.run(main) == ["caught", "goes on", "caught in the generator"]


@pytest.mark.parametrize("where", ["yield", "return", "resolve", "handler"])
def test_a_coroutine_is_no_value(program: Program, where: str) -> None:
    @async_function
    async def returns() -> Any:
        return plain_coroutine()

    ways: dict[str, Callable[[], Promise[Any]]] = {
        "yield": lambda: yields(plain_coroutine()).next(),
        "return": returns,
        "resolve": lambda: Promise.resolve(plain_coroutine()),
        "handler": lambda: Promise.resolve(1).then(lambda _: plain_coroutine()),
    }

    def main() -> None:
        ways[where]().catch(lambda reason: program.note(type(reason), str(reason)))

    ((kind, message),) = program.run(main)
    assert kind is TypeError
    assert re.match(r"expected a value or a promise, not the coroutine 'plain_coroutine'", message)
