"""ECMA-262 #sec-async-function-definitions, #sec-async-functions-abstract-operations"""

from __future__ import annotations

import functools
import inspect
from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import Promise, Return, Thrown, async_function


def test_the_body_runs_at_once_to_its_first_await(program: Program) -> None:
    @async_function
    async def function() -> None:
        program.note("body")
        await Promise.resolve()
        program.note("rest")

    def main() -> None:
        program.note("before")
        function()
        program.note("after")

    assert program.run(main) == ["before", "body", "after", "rest"]


def test_a_call_returns_an_intrinsic_promise(program: Program) -> None:
    @async_function
    async def function() -> None: ...

    def main() -> None:
        program.note(type(function()) is Promise)

    assert program.run(main) == [True]


def test_without_an_await_the_promise_is_settled_when_the_call_returns(program: Program) -> None:
    @async_function
    async def returns() -> str:
        return "value"

    @async_function
    async def falls_off() -> None: ...

    @async_function
    async def throws() -> None:
        raise Thrown("reason")

    def main() -> None:
        program.note(repr(returns()), repr(falls_off()))
        rejected = throws()
        program.note(repr(rejected))
        rejected.catch(lambda _: None)

    assert program.run(main) == [
        ("Promise {<fulfilled>: 'value'}", "Promise {<fulfilled>: None}"),
        "Promise {<rejected>: 'reason'}",
    ]


def test_a_throw_never_reaches_the_caller(program: Program) -> None:
    @async_function
    async def throws() -> None:
        raise ValueError("body")

    def main() -> None:
        throws().catch(lambda reason: program.note(str(reason)))
        program.note("caller goes on")

    assert program.run(main) == ["caller goes on", "body"]


def test_a_returned_promise_is_adopted_not_awaited(program: Program) -> None:
    @async_function
    async def function() -> Promise[str]:
        try:
            return Promise.reject("returned")
        except Thrown:
            program.note("never: return does not await")
            raise

    assert program.run(lambda: function().catch(program.note)) == ["returned"]


def test_return_await_is_awaited_inside_the_try(program: Program) -> None:
    @async_function
    async def function() -> str:
        try:
            return await Promise.reject("awaited")
        except Thrown as thrown:
            return f"caught {thrown.value}"

    assert program.run(lambda: function().then(program.note)) == ["caught awaited"]


def test_a_returned_thenable_is_followed(program: Program) -> None:
    class Thenable:
        def then(self, resolve: Any, reject: Any) -> None:
            resolve("thenable")

    @async_function
    async def function() -> Any:
        return Thenable()

    assert program.run(lambda: function().then(program.note)) == ["thenable"]


def test_turns(program: Program) -> None:
    @async_function
    async def returns_value() -> int:
        return 1

    @async_function
    async def returns_promise() -> Any:
        return Promise.resolve(1)

    @async_function
    async def returns_awaited() -> int:
        return await Promise.resolve(1)

    @async_function
    async def awaits_once() -> None:
        await Promise.resolve(0)

    @async_function
    async def awaits_thenable() -> None:
        class Thenable:
            def then(self, resolve: Any, reject: Any) -> None:
                resolve(1)

        await Promise.resolve(Thenable())

    @async_function
    async def throws() -> None:
        raise ValueError

    assert program.turns_of(returns_value) == 1
    assert program.turns_of(returns_promise) == 3
    assert program.turns_of(returns_awaited) == 2
    assert program.turns_of(awaits_once) == 2
    assert program.turns_of(awaits_thenable) == 3
    assert program.turns_of(throws) == 1


def test_two_calls_interleave(program: Program) -> None:
    @async_function
    async def function(name: str) -> None:
        for number in range(3):
            program.note(f"{name}{number}")
            await Promise.resolve()

    def main() -> None:
        function("a")
        function("b")

    assert program.run(main) == ["a0", "b0", "a1", "b1", "a2", "b2"]


def test_arguments_of_every_kind_arrive(program: Program) -> None:
    @async_function
    async def function(first: int, /, *rest: int, key: str, **others: str) -> None:
        program.note(first, rest, key, others)

    def main() -> None:
        function(1, 2, 3, key="k", other="o")

    assert program.run(main) == [(1, (2, 3), "k", {"other": "o"})]


def test_wrong_arguments_raise_at_the_call(program: Program) -> None:
    # Python's functions have no other way to be called wrongly.
    @async_function
    async def function(argument: int) -> None: ...

    def main() -> None:
        with pytest.raises(TypeError, match="missing 1 required positional argument"):
            function()  # type: ignore[call-arg]
        program.note("looked")

    assert program.run(main) == ["looked"]


def test_it_is_a_method_where_it_is_defined_as_one(program: Program) -> None:
    class Owner:
        name = "owner"

        @async_function
        async def method(self) -> str:
            return self.name

        @classmethod
        @async_function
        async def of_class(cls) -> str:
            return cls.__name__

        @staticmethod
        @async_function
        async def static() -> str:
            return "static"

    def main() -> None:
        Owner().method().then(program.note)
        Owner.of_class().then(program.note)
        Owner.static().then(program.note)

    assert program.run(main) == ["owner", "Owner", "static"]


def test_it_keeps_name_documentation_and_signature() -> None:
    @async_function
    async def function(argument: int) -> str:
        """What it does."""
        return str(argument)

    assert function.__name__ == "function"
    assert function.__doc__ == "What it does."
    assert list(inspect.signature(function).parameters) == ["argument"]
    assert not inspect.iscoroutinefunction(function)


def test_return_exception_belongs_in_generators(program: Program) -> None:
    @async_function
    async def function() -> None:
        raise Return("value")

    def main() -> None:
        function().catch(lambda reason: program.note(type(reason), str(reason)))

    ((kind, message),) = program.run(main)
    assert kind is TypeError
    assert message == (
        "raise Return(...) belongs in the body of an async generator; "
        "elsewhere use the return statement"
    )


def test_recursion_unwinds_by_turns(program: Program) -> None:
    @async_function
    async def countdown(number: int) -> int:
        return 0 if number == 0 else 1 + await countdown(number - 1)

    assert program.run(lambda: countdown(50).then(program.note)) == [50]


def test_many_awaits_in_one_body_do_not_nest(program: Program) -> None:
    @async_function
    async def main() -> None:
        total = 0
        for number in range(20_000):
            total += await Promise.resolve(number)
        program.note(total)

    assert program.run(main) == [sum(range(20_000))]


def test_exceptions_thrown_at_many_awaits_do_not_nest(program: Program) -> None:
    class Broken(Promise[Any]):
        @property
        def constructor(self) -> Any:
            raise ValueError("getter")

    @async_function
    async def main() -> None:
        caught = 0
        broken = Broken(lambda resolve, reject: None)
        for _ in range(5_000):
            try:
                await broken
            except ValueError:
                caught += 1
        program.note(caught)

    assert program.run(main) == [5_000]


def test_a_partial_or_a_bound_method_of_an_async_def_will_do(program: Program) -> None:
    class Owner:
        async def method(self, argument: str) -> str:
            try:
                return argument
            finally:
                program.note(type(self).__name__)

    async def function(first: str, second: str) -> str:
        return first + second

    by_partial: Any = async_function(functools.partial(function, "a"))
    by_method: Any = async_function(Owner().method)

    def main() -> None:
        by_partial("b").then(program.note)
        by_method("argument").then(program.note)

    assert program.run(main) == ["Owner", "ab", "argument"]
