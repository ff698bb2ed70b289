"""ECMA-262 #sec-asyncdisposablestack-objects, #sec-disposeresources, #sec-getdisposemethod"""

from __future__ import annotations

from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import (
    AsyncDisposableStack,
    Promise,
    SuppressedError,
    Thrown,
    async_function,
    async_generator,
)


class AsyncResource:
    """Disposed of by a method whose promise is settled a task later."""

    def __init__(self, program: Program, name: str, error: Any = None) -> None:
        self._program = program
        self._name = name
        self._error = error

    def async_dispose(self) -> Any:
        self._program.note(f"{self._name} begins")

        @async_function
        async def dispose() -> None:
            await Promise(lambda resolve, _: self._program.loop.queue_task(resolve))
            self._program.note(f"{self._name} ends")
            if self._error is not None:
                raise Thrown(self._error)

        return dispose()


class SyncResource:
    def __init__(self, program: Program, name: str, error: Any = None) -> None:
        self._program = program
        self._name = name
        self._error = error

    def dispose(self) -> Any:
        self._program.note(self._name)
        if self._error is not None:
            raise Thrown(self._error)
        # Dropped: what a sync method returns is not awaited.
        return Promise(lambda resolve, reject: None)


def dispose(program: Program, *resources: Any) -> list[Any]:
    def main() -> None:
        stack = AsyncDisposableStack()
        for resource in resources:
            stack.use(resource)
        stack.dispose_async().then(program.noter("disposed"), program.noter("rejected"))

    return program.run(main)


def test_resources_are_disposed_of_in_the_reverse_order_one_after_the_other(
    program: Program,
) -> None:
    resources = [
        AsyncResource(program, "a"),
        SyncResource(program, "b"),
        AsyncResource(program, "c"),
    ]
    assert dispose(program, *resources) == [
        *("c begins", "c ends", "b", "a begins", "a ends"),
        ("disposed", None),
    ]


def test_disposing_begins_at_once(program: Program) -> None:
    def main() -> None:
        stack = AsyncDisposableStack()
        stack.use(SyncResource(program, "resource"))
        stack.dispose_async()
        program.note("called", stack.disposed)

    assert program.run(main) == ["resource", ("called", True)]


def test_the_async_method_goes_before_the_sync_one(program: Program) -> None:
    class Both(AsyncResource):
        def dispose(self) -> None:
            program.note("never")

    assert dispose(program, Both(program, "both"))[:2] == ["both begins", "both ends"]


def test_the_method_is_read_when_it_is_added(program: Program) -> None:
    class Watched:
        @property
        def async_dispose(self) -> Any:
            program.note("read")
            return lambda: program.note("called")

    def main() -> None:
        stack = AsyncDisposableStack()
        stack.use(Watched())
        program.note("added")
        stack.dispose_async()

    assert program.run(main) == ["read", "added", "called"]


def test_a_throw_of_a_method_rejects_and_the_rest_is_disposed_of(program: Program) -> None:
    resources = [SyncResource(program, "a"), SyncResource(program, "b", "b's error")]
    assert dispose(program, *resources) == ["b", "a", ("rejected", "b's error")]


@pytest.mark.parametrize("kind", [SyncResource, AsyncResource])
def test_a_later_error_suppresses_the_earlier_ones(program: Program, kind: Any) -> None:
    *_, (label, error) = dispose(
        program,
        kind(program, "a", "first added"),
        kind(program, "b", "second added"),
        kind(program, "c", "third added"),
    )
    assert label == "rejected"
    assert isinstance(error, SuppressedError)
    assert error.error == "first added"
    assert isinstance(error.suppressed, SuppressedError)
    assert (error.suppressed.error, error.suppressed.suppressed) == ("second added", "third added")


def test_use_returns_its_value(program: Program) -> None:
    resource = SyncResource(program, "resource")

    def main() -> None:
        stack = AsyncDisposableStack()
        program.note(stack.use(resource) is resource, stack.use(None))

    assert program.run(main) == [(True, None)]


@pytest.mark.parametrize("value", [5, "text", object(), []], ids=repr)
def test_use_of_what_cannot_be_disposed_of_is_a_type_error(program: Program, value: Any) -> None:
    def main() -> None:
        with pytest.raises(TypeError, match="use expects an object with async_dispose or dispose"):
            AsyncDisposableStack().use(value)
        program.note("looked")

    assert program.run(main) == ["looked"]


def test_use_of_a_method_that_is_no_function_is_a_type_error(program: Program) -> None:
    class Wrong:
        async_dispose = 5

    def main() -> None:
        with pytest.raises(TypeError, match=r"'async_dispose' of .* is not callable"):
            AsyncDisposableStack().use(Wrong())
        program.note("looked")

    assert program.run(main) == ["looked"]


def test_adopt_and_defer(program: Program) -> None:
    def main() -> None:
        stack = AsyncDisposableStack()
        program.note(stack.adopt("value", program.noter("adopted")))
        program.note(stack.defer(lambda *arguments: program.note("deferred", arguments)))
        stack.dispose_async().then(program.noter("disposed"))

    assert program.run(main) == [
        "value",
        None,
        ("deferred", ()),
        ("adopted", "value"),
        ("disposed", None),
    ]


def test_what_adopt_and_defer_return_is_awaited(program: Program) -> None:
    def main() -> None:
        gate = Promise.with_resolvers()
        stack = AsyncDisposableStack()
        stack.defer(lambda: program.note("first added"))
        stack.adopt(gate.promise, lambda promise: promise)
        stack.dispose_async().then(program.noter("disposed"))
        program.loop.queue_task(lambda: (program.note("gate"), gate.resolve(None)))

    assert program.run(main) == ["gate", "first added", ("disposed", None)]


@pytest.mark.parametrize("callback", [None, 5, "callback"])
def test_adopt_and_defer_need_a_callable(program: Program, callback: Any) -> None:
    def main() -> None:
        stack = AsyncDisposableStack()
        with pytest.raises(TypeError, match="adopt expects a callable, got"):
            stack.adopt("value", callback)
        with pytest.raises(TypeError, match="defer expects a callable, got"):
            stack.defer(callback)
        program.note("looked")

    assert program.run(main) == ["looked"]


def test_move_hands_everything_to_a_new_stack(program: Program) -> None:
    def main() -> None:
        stack = AsyncDisposableStack()
        stack.use(SyncResource(program, "resource"))
        moved = stack.move()
        program.note(stack.disposed, moved.disposed, type(moved) is AsyncDisposableStack)
        stack.dispose_async().then(program.noter("old"))
        moved.dispose_async().then(program.noter("new"))

    assert program.run(main) == [(True, False, True), "resource", ("old", None), ("new", None)]


@pytest.mark.parametrize(
    ("name", "arguments"),
    [("use", (None,)), ("adopt", (1, print)), ("defer", (print,)), ("move", ())],
)
def test_a_disposed_stack_takes_nothing_more(
    program: Program, name: str, arguments: tuple[Any, ...]
) -> None:
    def main() -> None:
        stack = AsyncDisposableStack()
        stack.dispose_async()
        with pytest.raises(ReferenceError, match=f"{name}: the AsyncDisposableStack is disposed"):
            getattr(stack, name)(*arguments)
        program.note("looked")

    assert program.run(main) == ["looked"]


def test_disposing_twice_fulfils_and_disposes_of_nothing_more(program: Program) -> None:
    def main() -> None:
        stack = AsyncDisposableStack()
        stack.use(SyncResource(program, "resource", "error"))
        stack.dispose_async().catch(program.noter("first"))
        stack.dispose_async().then(program.noter("second"))

    assert program.run(main) == ["resource", ("second", None), ("first", "error")]


def test_async_dispose_is_dispose_async(program: Program) -> None:
    def main() -> None:
        outer, inner = AsyncDisposableStack(), AsyncDisposableStack()
        inner.defer(lambda: program.note("inner"))
        outer.use(inner)
        outer.async_dispose().then(program.noter("outer"))

    assert program.run(main) == ["inner", ("outer", None)]
    assert AsyncDisposableStack.async_dispose is AsyncDisposableStack.dispose_async


def test_repr_tells_the_state(program: Program) -> None:
    def main() -> None:
        stack = AsyncDisposableStack()
        stack.defer(int)
        program.note(repr(stack))
        stack.dispose_async()
        program.note(repr(stack))

    assert program.run(main) == [
        "<AsyncDisposableStack, 1 resources>",
        "<AsyncDisposableStack, disposed>",
    ]


# async with


def test_async_with_disposes_where_the_block_is_left(program: Program) -> None:
    @async_function
    async def main() -> None:
        async with AsyncDisposableStack() as stack:
            stack.use(AsyncResource(program, "a"))
            stack.use(AsyncResource(program, "b"))
            program.note("block")
        program.note("after", stack.disposed)

    assert program.run(main) == [
        *("block", "b begins", "b ends", "a begins", "a ends"),
        ("after", True),
    ]


def test_async_with_passes_on_what_the_block_threw(program: Program) -> None:
    @async_function
    async def main() -> None:
        error = ValueError("block")
        try:
            async with AsyncDisposableStack() as stack:
                stack.use(AsyncResource(program, "a"))
                raise error
        except ValueError as caught:
            program.note(caught is error)

    assert program.run(main) == ["a begins", "a ends", True]


def test_async_with_suppresses_the_blocks_error_by_one_of_disposal(program: Program) -> None:
    @async_function
    async def main() -> None:
        error = ValueError("block")
        try:
            async with AsyncDisposableStack() as stack:
                stack.use(SyncResource(program, "a", "disposal"))
                raise error
        except SuppressedError as caught:
            program.note(caught.error, caught.suppressed is error)

    assert program.run(main) == ["a", ("disposal", True)]


def test_async_with_of_a_stack_moved_meanwhile_disposes_of_nothing(program: Program) -> None:
    @async_function
    async def main() -> None:
        async with AsyncDisposableStack() as stack:
            stack.use(SyncResource(program, "kept"))
            moved = stack.move()
        program.note("left")
        await moved.dispose_async()

    assert program.run(main) == ["left", "kept"]


def test_async_with_in_a_generator_disposes_on_return(program: Program) -> None:
    @async_generator
    async def body() -> Any:
        async with AsyncDisposableStack() as stack:
            stack.use(AsyncResource(program, "a"))
            yield 1

    def main() -> None:
        generator = body()
        generator.next()
        generator.return_("value").then(lambda result: program.note(result.value))

    assert program.run(main) == ["a begins", "a ends", "value"]


def test_turns(program: Program) -> None:
    class Async:
        def async_dispose(self) -> None: ...

    class Sync:
        def dispose(self) -> None: ...

    def disposing(*resources: Any) -> Any:
        def expression() -> Promise[None]:
            stack = AsyncDisposableStack()
            for resource in resources:
                stack.use(resource)
            return stack.dispose_async()

        return expression

    assert program.turns_of(disposing()) == 1
    assert program.turns_of(disposing(None)) == 2
    assert program.turns_of(disposing(None, None)) == 2
    assert program.turns_of(disposing(Async())) == 2
    assert program.turns_of(disposing(Sync())) == 2
    assert program.turns_of(disposing(Async(), Async())) == 3
    assert program.turns_of(disposing(Sync(), Sync())) == 3
