"""ECMA-262 #sec-promise.prototype.catch"""

from __future__ import annotations

from typing import Any

from tests.spec.program import Program
from thenloop import Promise


def test_it_calls_then_with_undefined_and_the_handler(program: Program) -> None:
    class Watched(Promise[Any]):
        def then(self, *arguments: Any) -> Any:  # type: ignore[override]
            program.note("then", arguments)
            return "what then returned"

    def main() -> None:
        program.note(Watched.resolve(1).catch(print))
        program.note(Watched.resolve(1).catch())

    assert program.run(main) == [
        ("then", (None, print)),
        "what then returned",
        ("then", (None, None)),
        "what then returned",
    ]


def test_it_works_on_any_object_with_then(program: Program) -> None:
    class Thenable:
        def then(self, *arguments: Any) -> str:
            program.note(arguments)
            return "result"

    program.note(Promise.catch(Thenable(), print))  # type: ignore[type-var]
    assert program.log == [(None, print), "result"]


def test_a_value_passes_through_in_one_turn(program: Program) -> None:
    def main() -> None:
        Promise.resolve("value").catch(program.noter("wrong")).then(program.note)
        program.ticks(2)

    assert program.run(main) == [1, "value", 2]


def test_what_the_handler_returns_is_the_new_value(program: Program) -> None:
    def main() -> None:
        Promise.reject("reason").catch(lambda reason: reason + " handled").then(program.note)

    assert program.run(main) == ["reason handled"]
