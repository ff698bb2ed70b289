"""ECMA-262 #sec-promise.reject"""

from __future__ import annotations

from typing import Any

from tests.spec.program import Program
from thenloop import Promise


def test_a_new_promise_every_time(program: Program) -> None:
    def main() -> None:
        rejected = Promise.reject("reason")
        again = Promise.reject(rejected)
        program.note(again is rejected)
        again.catch(lambda reason: program.note(reason is rejected))
        rejected.catch(program.note)

    assert program.run(main) == [False, True, "reason"]


def test_it_is_of_the_class_that_it_is_called_on(program: Program) -> None:
    class Sub(Promise[Any]):
        pass

    def main() -> None:
        promise = Sub.reject(1)
        promise.catch(program.note)
        program.note(type(promise) is Sub)

    assert program.run(main) == [True, 1]


def test_the_reason_defaults_to_undefined(program: Program) -> None:
    assert program.run(lambda: Promise.reject().catch(program.noter("reason"))) == [
        ("reason", None)
    ]


def test_it_settles_at_once(program: Program) -> None:
    def main() -> None:
        promise = Promise.reject(1)
        program.note(repr(promise))
        promise.catch(lambda _: None)

    assert program.run(main) == ["Promise {<rejected>: 1}"]
    assert program.turns_of(lambda: Promise.reject(1)) == 1
