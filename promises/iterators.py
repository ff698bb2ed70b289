"""Iterator records: the synchronous iterations that combinators and async iterators walk.

Python's iterators say with an exception that they are done; those of the specification answer
every step with a result object.  `ResultIteratorRecord` walks the second kind,
`PythonIteratorRecord` the first.

ECMA-262 #sec-operations-on-iterator-objects
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from types import GeneratorType
from typing import Any, Final, Protocol

from ..runtime.agent import current_loop
from ..runtime.completions import Return, exception_for
from .object_model import ObjectModel, throw_type_error
from .results import IteratorResult
from .suspended_bodies import IteratedGenerator

__all__ = [
    "END",
    "IteratorRecord",
    "PythonIterator",
    "PythonIteratorRecord",
    "ResultIteratorRecord",
    "close_for_throw",
    "get_iterator",
    "iterator_close",
    "iterator_complete",
    "next_method",
    "require_object_from_return",
]


class _End:
    def __repr__(self) -> str:
        return "END"


END: Final = _End()
"""What `step_value` gives when there is no further value."""


class IteratorRecord(Protocol):
    """An iteration under way.  ECMA-262 #sec-iterator-records"""

    done: bool

    def step_value(self) -> Any:
        """The next value, or `END`.  What it raises ends the iteration: there is nothing to close.

        ECMA-262 #sec-iteratorstepvalue
        """

    def close(self) -> None:
        """Tell the iterator that no more is wanted; raises what its `return` throws.

        ECMA-262 #sec-iteratorclose
        """


def next_method(
    objects: ObjectModel, iterator: Any, made_by: str, native_name: str | None = None
) -> Callable[..., Any]:
    """The `next` of an iterator, ready to be called; one that is no function fails when called.

    made_by, native_name: for the message, what gave the iterator, and what else it might have.
    Throws a type error when `iterator` is no object.  ECMA-262 #sec-getiteratorfrommethod
    """
    if not objects.is_object(iterator):
        throw_type_error(
            objects, f"{made_by} must give an iterator, got {objects.describe(iterator)}"
        )
    next_ = objects.get(iterator, "next")
    if objects.is_callable(next_):
        return objects.bind(next_, iterator)

    def fail(*value: Any) -> Any:
        has = "no next" if native_name is None else f"neither next nor {native_name}"
        throw_type_error(objects, f"{made_by} gave {objects.describe(iterator)}, which has {has}")

    return fail


def get_iterator(objects: ObjectModel, iterable: Any) -> IteratorRecord:
    """Begin an iteration.  ECMA-262 #sec-getiterator, kind sync"""
    opened = objects.sync_iterator(iterable)
    if opened is None:
        throw_type_error(objects, f"{objects.describe(iterable)} is not iterable")
    iterator, next_ = opened
    if next_ is None:
        return PythonIteratorRecord(iterator)
    return ResultIteratorRecord(objects, iterator, next_)


def iterator_complete(objects: ObjectModel, result: Any, who: str) -> bool:
    """Whether `result`, the answer of one step, says that the iteration is done.

    Throws a type error, naming the method `who`, when it cannot be an iterator result.
    ECMA-262 #sec-iteratorcomplete
    """
    # OPTIMIZATION: our own result objects hold what they were made with.
    if type(result) is IteratorResult:
        return bool(result.done)
    return objects.iterator_complete(result, who)


def iterator_close(objects: ObjectModel, iterator: Any) -> None:
    """Close for a completion that is not a throw: errors of closing are raised.

    ECMA-262 #sec-iteratorclose
    """
    # 3-4. Without a `return` there is nobody to tell.
    return_ = objects.get_method(iterator, "return")
    if return_ is not None:
        require_object_from_return(objects, return_())


def require_object_from_return(objects: ObjectModel, result: Any) -> None:
    """What `return` gives is not looked into, but must be an object.

    ECMA-262 #sec-iteratorclose, step 7; #sec-asynciteratorclose, step 7
    """
    if not objects.is_object(result):
        throw_type_error(objects, f"return must give an object, got {objects.describe(result)}")


class ResultIteratorRecord:
    """An iteration whose `next` answers with result objects."""

    __slots__ = ("_next", "_objects", "done", "iterator")

    def __init__(self, objects: ObjectModel, iterator: Any, next_: Callable[..., Any]) -> None:
        self._objects = objects
        #: [[Iterator]]
        self.iterator = iterator
        #: [[NextMethod]]
        self._next = next_
        #: [[Done]]
        self.done = False

    def step_value(self) -> Any:
        objects = self._objects
        # NOTE: in the text each part of a step sets [[Done]] where it throws or finds the end;
        # nobody reads it before the step is through.
        self.done = True
        result = self._next()
        if iterator_complete(objects, result, "next"):
            return END
        value = objects.get(result, "value")
        self.done = False
        return value

    def close(self) -> None:
        iterator_close(self._objects, self.iterator)


class PythonIteratorRecord:
    """An iteration over one of Python's own iterators."""

    __slots__ = ("_python_iterator", "done", "iterator")

    def __init__(self, iterator: Iterator[Any]) -> None:
        self.iterator = iterator
        self._python_iterator = PythonIterator(iterator)
        self.done = False

    def step_value(self) -> Any:
        self.done = True
        try:
            value = next(self.iterator)
        except StopIteration:
            return END
        finally:
            self._python_iterator.release_if_ended()
        self.done = False
        return value

    def close(self) -> None:
        return_ = self._python_iterator.return_
        if return_ is not None:
            return_()


class PythonIterator:
    """One of Python's own iterators with the methods of the specification's.

    A generator has all three: it is sent the value, thrown the reason, or thrown a `Return`,
    which runs its ``finally`` blocks and may meet a ``yield`` there.  Of another iterator a
    `throw` is its `throw` and a `close` its `return`, where it has them.
    """

    __slots__ = ("_iterator", "_kept")

    def __init__(self, iterator: Iterator[Any]) -> None:
        self._iterator: Any = iterator
        #: What keeps a generator that is suspended and forgotten from running its finally blocks.
        self._kept = (
            IteratedGenerator(current_loop(), iterator)
            if isinstance(iterator, GeneratorType)
            else None
        )

    def release_if_ended(self) -> None:
        """To be called after each step that may have been the last."""
        if self._kept is not None:
            self._kept.release_if_ended()

    def next(self, value: Any = None) -> IteratorResult[Any]:
        iterator = self._iterator
        if value is None or not hasattr(iterator, "send"):
            return self._step(iterator.__next__)
        return self._step(iterator.send, value)

    @property
    def throw(self) -> Callable[[Any], IteratorResult[Any]] | None:
        throw = getattr(self._iterator, "throw", None)
        if throw is None:
            return None

        def throw_(reason: Any = None) -> IteratorResult[Any]:
            return self._step(throw, exception_for(reason))

        return throw_

    @property
    def return_(self) -> Callable[..., IteratorResult[Any]] | None:
        iterator = self._iterator
        if isinstance(iterator, GeneratorType):
            return self._return_from_generator
        close = getattr(iterator, "close", None)
        if close is None:
            return None

        def return_(value: Any = None) -> IteratorResult[Any]:
            close()
            return IteratorResult(value, True)

        return return_

    def _return_from_generator(self, value: Any = None) -> IteratorResult[Any]:
        return self._step(self._iterator.throw, Return(value))

    def _step(self, method: Callable[..., Any], *arguments: Any) -> IteratorResult[Any]:
        try:
            return IteratorResult(method(*arguments), False)
        except StopIteration as stop:
            return IteratorResult(stop.value, True)
        except Return as return_:
            # It ran through the finally blocks, perhaps after further yields.
            return IteratorResult(return_.value, True)
        finally:
            self.release_if_ended()


def close_for_throw(objects: ObjectModel, record: IteratorRecord) -> None:
    """Close for an error that is under way, which wins over whatever closing throws.

    ECMA-262 #sec-iteratorclose, step 5
    """
    with suppress(*objects.program_throws):
        record.close()
