"""ECMA-262 #sec-promise.resolve, #sec-promise-resolve"""

from __future__ import annotations

from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import Promise, async_function


class Sub(Promise[Any]):
    pass


def test_a_promise_of_the_same_class_is_returned_itself(program: Program) -> None:
    def main() -> None:
        for cls in (Promise, Sub):
            promise = cls(lambda resolve, reject: None)
            program.note(cls.resolve(promise) is promise)

    assert program.run(main) == [True, True]


def test_a_promise_of_another_class_is_wrapped(program: Program) -> None:
    def main() -> None:
        sub = Sub.resolve("sub")
        plain = Promise.resolve("plain")
        wrapped, rewrapped = Promise.resolve(sub), Sub.resolve(plain)
        program.note(type(wrapped) is Promise, type(rewrapped) is Sub)
        wrapped.then(program.note)
        rewrapped.then(program.note)
        program.ticks(4)

    assert program.run(main) == [(True, True), 1, 2, "sub", "plain", 3, 4]


def test_it_is_the_constructor_property_that_counts(program: Program) -> None:
    class Disguised(Promise[Any]):
        @property
        def constructor(self) -> Any:
            program.note("constructor was read")
            return Promise

    def main() -> None:
        disguised = Disguised(lambda resolve, reject: None)
        program.note(Promise.resolve(disguised) is disguised)
        program.note(Disguised.resolve(disguised) is disguised)

    # The last reading is that of `then`, which the adoption calls in its job.
    read = "constructor was read"
    assert program.run(main) == [read, True, read, False, read]


def test_a_throw_of_the_constructor_getter_is_thrown(program: Program) -> None:
    class Broken(Promise[Any]):
        @property
        def constructor(self) -> Any:
            raise ValueError("getter")

    def main() -> None:
        with pytest.raises(ValueError, match="getter"):
            Promise.resolve(Broken.resolve(1))
        program.note("looked")

    assert program.run(main) == ["looked"]


def test_constructor_is_not_read_of_what_is_no_promise(program: Program) -> None:
    class Thenable:
        @property
        def constructor(self) -> Any:
            program.note("constructor was read")
            return Promise

        def then(self, resolve: Any, reject: Any) -> None:
            resolve("thenable")

    assert program.run(lambda: Promise.resolve(Thenable()).then(program.note)) == ["thenable"]


def test_any_other_value_is_wrapped(program: Program) -> None:
    def main() -> None:
        promise = Promise.resolve("value")
        program.note(type(promise) is Promise, repr(promise))
        program.note(repr(Promise.resolve()))

    assert program.run(main) == [
        (True, "Promise {<fulfilled>: 'value'}"),
        "Promise {<fulfilled>: None}",
    ]


def test_a_rejected_promise_is_returned_rejected(program: Program) -> None:
    def main() -> None:
        rejected = Promise.reject("reason")
        program.note(Promise.resolve(rejected) is rejected)
        rejected.catch(program.note)

    assert program.run(main) == [True, "reason"]


def test_an_async_functions_promise_is_an_intrinsic_one(program: Program) -> None:
    @async_function
    async def function() -> int:
        return 1

    def main() -> None:
        promise = function()
        program.note(Promise.resolve(promise) is promise)

    assert program.run(main) == [True]


@pytest.mark.parametrize(
    ("expression", "turns"),
    [
        (lambda: Promise.resolve(1), 1),
        (lambda: Promise.resolve(Promise.resolve(1)), 1),
        (lambda: Promise.resolve(Sub.resolve(1)), 3),
        (lambda: Sub.resolve(Promise.resolve(1)), 3),
    ],
    ids=["value", "same class", "of a subclass", "for a subclass"],
)
def test_turns(program: Program, expression: Any, turns: int) -> None:
    assert program.turns_of(expression) == turns
