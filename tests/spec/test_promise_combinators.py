"""What all, allSettled, any and race share.

ECMA-262 #sec-getpromiseresolve, #sec-performpromiseall, #sec-performpromiseallsettled,
#sec-performpromiseany, #sec-performpromiserace
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.spec.iterators import broken_result
from tests.spec.program import Program
from thenloop import IteratorResult, Promise

each_combinator = pytest.mark.parametrize("name", ["all", "all_settled", "any", "race"])


class Values:
    """A JavaScript-style iterable whose iterator tells what is done to it."""

    def __init__(self, program: Program, *steps: Callable[[], Any]) -> None:
        self._program = program
        self._steps = iter(steps)

    def __iter__(self) -> Any:
        self._program.note("iterator")
        return self

    def next(self) -> Any:
        self._program.note("next")
        step = next(self._steps, None)
        return IteratorResult(None, True) if step is None else step()

    def return_(self) -> Any:
        self._program.note("return")
        return IteratorResult(None, True)


def value_of(value: Any) -> Callable[[], Any]:
    return lambda: IteratorResult(value, False)


def raises(error: Exception) -> Callable[[], Any]:
    def step() -> Any:
        raise error

    return step


@each_combinator
def test_resolve_is_read_before_the_iteration_begins(program: Program, name: str) -> None:
    class Watched(Promise[Any]):
        resolve = None

    def main() -> None:
        getattr(Watched, name)(Values(program)).catch(
            lambda reason: program.note(type(reason), "resolve of" in str(reason))
        )

    # Nothing was iterated, so there is nothing to close.
    assert program.run(main) == [(TypeError, True)]


@each_combinator
def test_resolve_is_read_once_and_called_for_each_element(program: Program, name: str) -> None:
    class Meta(type):
        @property
        def resolve(cls) -> Any:
            program.note("resolve was read")
            return lambda value: (program.note("resolve", value), Promise.resolve(value))[1]

    class Watched(Promise[Any], metaclass=Meta):
        pass

    def main() -> None:
        getattr(Watched, name)(["a", "b"])

    assert program.run(main) == ["resolve was read", ("resolve", "a"), ("resolve", "b")]


@each_combinator
def test_then_of_each_element_is_called_in_the_loop(program: Program, name: str) -> None:
    class Loud(Promise[Any]):
        def then(self, *arguments: Any) -> Any:  # type: ignore[override]
            program.note("then", len(arguments), *map(callable, arguments))

    def main() -> None:
        first, second = Loud(lambda *_: None), Loud(lambda *_: None)
        getattr(Loud, name)(Values(program, value_of(first), value_of(second)))

    then = ("then", 2, True, True)
    assert program.run(main) == ["iterator", "next", then, "next", then, "next"]


@each_combinator
def test_the_result_is_of_the_class_called(program: Program, name: str) -> None:
    class Sub(Promise[Any]):
        pass

    def main() -> None:
        promise = getattr(Sub, name)([1])
        promise.catch(lambda _: None)
        program.note(type(promise) is Sub)

    assert program.run(main) == [True]


@each_combinator
def test_a_failing_next_rejects_and_closes_nothing(program: Program, name: str) -> None:
    def main() -> None:
        values = Values(program, value_of(1), raises(ValueError("broken")))
        getattr(Promise, name)(values).then(
            program.noter("value"), lambda reason: program.note(str(reason))
        )

    # Also race: its first element is settled, but heard of only a turn later.
    assert program.run(main) == ["iterator", "next", "next", "broken"]


@each_combinator
@pytest.mark.parametrize("getter", ["done", "value"])
def test_a_failing_result_rejects_and_closes_nothing(
    program: Program, name: str, getter: str
) -> None:
    def main() -> None:
        getattr(Promise, name)(Values(program, lambda: broken_result(getter))).catch(program.note)

    assert program.run(main) == ["iterator", "next", getter]


@each_combinator
def test_a_next_that_gives_no_result_object_rejects(program: Program, name: str) -> None:
    def main() -> None:
        getattr(Promise, name)(Values(program, lambda: 5)).catch(
            lambda reason: program.note(type(reason), str(reason))
        )

    *log, (kind, message) = program.run(main)
    assert log == ["iterator", "next"]
    assert kind is TypeError
    assert message == (
        "next must give an IteratorResult (an object with value and done), got 5 of type int"
    )


@each_combinator
def test_a_failing_resolve_closes_the_iterator(program: Program, name: str) -> None:
    class Failing(Promise[Any]):
        @classmethod
        def resolve(cls, value: Any = None) -> Any:
            raise ValueError("resolve")

    def main() -> None:
        getattr(Failing, name)(Values(program, value_of(1), value_of(2))).catch(
            lambda reason: program.note(str(reason))
        )

    assert program.run(main) == ["iterator", "next", "return", "resolve"]


@each_combinator
def test_a_failing_then_closes_the_iterator(program: Program, name: str) -> None:
    class Failing(Promise[Any]):
        def then(self, *arguments: Any) -> Any:  # type: ignore[override]
            raise ValueError("then")

    def main() -> None:
        values = Values(program, lambda: IteratorResult(Failing(lambda *_: None), False))
        promise = getattr(Failing, name)(values)
        Promise.then(promise, None, lambda reason: program.note(str(reason)))

    assert program.run(main) == ["iterator", "next", "return", "then"]


@each_combinator
def test_an_error_while_closing_for_a_throw_is_dropped(program: Program, name: str) -> None:
    class Failing(Promise[Any]):
        @classmethod
        def resolve(cls, value: Any = None) -> Any:
            raise ValueError("resolve")

    class Unclosable(Values):
        def return_(self) -> Any:
            raise ValueError("return")

    def main() -> None:
        getattr(Failing, name)(Unclosable(program, value_of(1))).catch(
            lambda reason: program.note(str(reason))
        )

    assert program.run(main) == ["iterator", "next", "resolve"]


@each_combinator
@pytest.mark.parametrize("iterable", [None, 5, object()], ids=repr)
def test_what_is_not_iterable_rejects(program: Program, name: str, iterable: Any) -> None:
    def main() -> None:
        getattr(Promise, name)(iterable).catch(
            lambda reason: program.note(type(reason), "is not iterable" in str(reason))
        )
        program.note("script ends")

    assert program.run(main) == ["script ends", (TypeError, True)]


@each_combinator
def test_an_iterator_without_next_rejects(program: Program, name: str) -> None:
    class Odd:
        def __iter__(self) -> Any:
            return object()

    def main() -> None:
        getattr(Promise, name)(Odd()).catch(
            lambda reason: program.note(type(reason), "neither next nor __next__" in str(reason))
        )

    assert program.run(main) == [(TypeError, True)]


@each_combinator
def test_a_python_generator_is_iterated_to_its_end(program: Program, name: str) -> None:
    def values() -> Iterator[str]:
        program.note("begin")
        yield "a"
        yield "b"
        program.note("end")

    assert program.run(lambda: getattr(Promise, name)(values())) == ["begin", "end"]


@each_combinator
def test_a_python_generator_is_closed_when_resolve_fails(program: Program, name: str) -> None:
    class Failing(Promise[Any]):
        @classmethod
        def resolve(cls, value: Any = None) -> Any:
            raise ValueError("resolve")

    def values() -> Iterator[str]:
        try:
            yield "a"
        finally:
            program.note("closed")

    def main() -> None:
        getattr(Failing, name)(values()).catch(lambda reason: program.note(str(reason)))

    assert program.run(main) == ["closed", "resolve"]


@each_combinator
def test_a_generator_that_raises_rejects(program: Program, name: str) -> None:
    def values() -> Iterator[str]:
        yield "a"
        raise ValueError("generator")

    def main() -> None:
        getattr(Promise, name)(values()).then(
            program.noter("value"), lambda reason: program.note(str(reason))
        )

    assert program.run(main) == ["generator"]


@each_combinator
def test_strings_and_tuples_are_iterables_too(program: Program, name: str) -> None:
    def main() -> None:
        for iterable in ("ab", ("a", "b")):
            getattr(Promise, name)(iterable).then(program.note)

    expected = {
        "all": ["a", "b"],
        "any": "a",
        "race": "a",
    }
    log = program.run(main)
    if name == "all_settled":
        assert [[result.value for result in results] for results in log] == [["a", "b"]] * 2
    else:
        assert log == [expected[name]] * 2


@each_combinator
def test_a_then_that_is_not_callable_closes_the_iterator(program: Program, name: str) -> None:
    class NoThen:
        then = 5

    class Direct(Promise[Any]):
        @classmethod
        def resolve(cls, value: Any = None) -> Any:
            return value

    def main() -> None:
        getattr(Direct, name)(Values(program, value_of(NoThen()))).catch(
            lambda reason: program.note(type(reason), "is not callable" in str(reason))
        )

    assert program.run(main) == ["iterator", "next", "return", (TypeError, True)]


@each_combinator
@pytest.mark.parametrize("iterator", [None, 5, "text"], ids=repr)
def test_an_iter_that_gives_no_object_rejects(program: Program, name: str, iterator: Any) -> None:
    class Odd:
        def __iter__(self) -> Any:
            return iterator

    def main() -> None:
        getattr(Promise, name)(Odd()).catch(lambda reason: program.note(type(reason), str(reason)))

    ((kind, message),) = program.run(main)
    assert kind is TypeError
    assert "must give an iterator, got" in message or "neither next nor __next__" in message


@each_combinator
def test_a_return_that_gives_no_object_is_dropped_for_a_throw(program: Program, name: str) -> None:
    class Failing(Promise[Any]):
        @classmethod
        def resolve(cls, value: Any = None) -> Any:
            raise ValueError("resolve")

    class Closing(Values):
        def return_(self) -> Any:
            super().return_()
            return 5

    def main() -> None:
        getattr(Failing, name)(Closing(program, value_of(1))).catch(
            lambda reason: program.note(str(reason))
        )

    assert program.run(main) == ["iterator", "next", "return", "resolve"]
