"""await-dictionary #sec-promise.allkeyed, #sec-promise.allsettledkeyed"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import FulfilledResult, Promise, RejectedResult

each = pytest.mark.parametrize("name", ["all_keyed", "all_settled_keyed"])


def test_keys_keep_the_mappings_order_whatever_settles_first(program: Program) -> None:
    def main() -> None:
        slow = Promise.with_resolvers()
        Promise.all_keyed({"b": slow.promise, "a": Promise.resolve(1), 0: "value"}).then(
            lambda values: program.note(list(values.items()))
        )
        program.loop.queue_task(slow.resolve, "slow")

    assert program.run(main) == [[("b", "slow"), ("a", 1), (0, "value")]]


def test_the_first_rejection_rejects(program: Program) -> None:
    def main() -> None:
        Promise.all_keyed({"a": 1, "b": Promise.reject("no"), "c": Promise.reject("not")}).catch(
            program.note
        )

    assert program.run(main) == ["no"]


def test_settled_results_say_how(program: Program) -> None:
    def main() -> None:
        Promise.all_settled_keyed({"a": 1, "b": Promise.reject("no")}).then(program.note)

    assert program.run(main) == [{"a": FulfilledResult(1), "b": RejectedResult("no")}]


@each
def test_an_empty_mapping_fulfils_at_once(program: Program, name: str) -> None:
    assert program.run(lambda: program.note(repr(getattr(Promise, name)({})))) == [
        "Promise {<fulfilled>: {}}"
    ]


@each
@pytest.mark.parametrize("argument", [None, 5, "text", [("a", 1)], object()], ids=repr)
def test_what_is_no_mapping_rejects(program: Program, name: str, argument: Any) -> None:
    def main() -> None:
        getattr(Promise, name)(argument).catch(
            lambda reason: program.note(type(reason), "a mapping of promises" in str(reason))
        )
        program.note("script ends")

    assert program.run(main) == ["script ends", (TypeError, True)]


@each
def test_any_mapping_will_do_and_keys_gone_meanwhile_are_skipped(
    program: Program, name: str
) -> None:
    class Shrinking(Mapping[str, Any]):
        def __iter__(self) -> Iterator[str]:
            return iter(("kept", "gone"))

        def __len__(self) -> int:
            return 2

        def __getitem__(self, key: str) -> Any:
            program.note("read", key)
            if key == "gone":
                raise KeyError(key)
            return Promise.resolve(key)

    def main() -> None:
        getattr(Promise, name)(Shrinking()).then(lambda values: program.note(list(values)))

    assert program.run(main) == [("read", "kept"), ("read", "gone"), ["kept"]]


@each
def test_a_failing_value_rejects(program: Program, name: str) -> None:
    class Failing(dict[str, Any]):
        def __getitem__(self, key: str) -> Any:
            raise ValueError("value")

    def main() -> None:
        getattr(Promise, name)(Failing(a=1)).catch(lambda reason: program.note(str(reason)))

    assert program.run(main) == ["value"]


@each
def test_the_result_is_of_the_class_called(program: Program, name: str) -> None:
    class Sub(Promise[Any]):
        pass

    def main() -> None:
        program.note(type(getattr(Sub, name)({"a": 1})) is Sub)

    assert program.run(main) == [True]


@each
def test_a_thenable_that_answers_within_then_cannot_finish_early(
    program: Program, name: str
) -> None:
    class Direct(Promise[Any]):
        @classmethod
        def resolve(cls, value: Any = None) -> Any:
            return value

    class Thenable:
        def then(self, resolve: Any, reject: Any) -> None:
            resolve("now")

    def main() -> None:
        getattr(Direct, name)({"a": Thenable(), "b": Thenable()}).then(
            lambda values: program.note(list(values))
        )

    assert program.run(main) == [["a", "b"]]


@each
def test_turns(program: Program, name: str) -> None:
    assert program.turns_of(lambda: getattr(Promise, name)({})) == 1
    assert program.turns_of(lambda: getattr(Promise, name)({"a": 1})) == 2
