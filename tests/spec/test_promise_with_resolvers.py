"""ECMA-262 #sec-promise.withResolvers"""

from __future__ import annotations

from typing import Any

from tests.spec.program import Program
from thenloop import Promise


def test_promise_resolve_reject_in_this_order(program: Program) -> None:
    def main() -> None:
        capability = Promise.with_resolvers()
        promise, resolve, reject = capability
        program.note(promise is capability.promise, type(promise) is Promise)
        program.note(resolve is capability.resolve, reject is capability.reject)
        program.note(capability._fields)
        resolve("value")
        promise.then(program.note)

    assert program.run(main) == [
        (True, True),
        (True, True),
        ("promise", "resolve", "reject"),
        "value",
    ]


def test_it_makes_one_of_the_class_that_it_is_called_on(program: Program) -> None:
    class Sub(Promise[Any]):
        pass

    assert program.run(lambda: program.note(type(Sub.with_resolvers().promise) is Sub)) == [True]


def test_the_functions_work_by_themselves(program: Program) -> None:
    def main() -> None:
        first, second = Promise.with_resolvers(), Promise.with_resolvers()
        Promise.resolve("value").then(first.resolve)
        first.promise.then(second.reject)
        second.promise.catch(program.note)

    assert program.run(main) == ["value"]
