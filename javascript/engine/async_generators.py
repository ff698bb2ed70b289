"""Async generators, ``yield*`` in them, and ``for await``: what compiled code needs of them.

A compiled body is a Python generator that yields `START` when its parameters are bound, then what
it asks for (``(AWAITS, operand)``, ``(YIELDS, operand)``).  It is sent values, and thrown `Thrown`
or, for a return, `GeneratorReturn`.

ECMA-262 #sec-asyncgenerator-objects, #sec-async-generator-function-definitions
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from ...embedding import (
    AWAITS,
    NORMAL,
    PASSES_ON,
    RETURN,
    RETURNED,
    THREW,
    THROW,
    YIELDS,
    AsyncGeneratorStateMachine,
    AsyncIteratorRecord,
    Completion,
    Outcome,
    async_iterator_close_for_throw_steps,
    async_iterator_close_steps,
    yield_star_steps,
)
from ...embedding import get_async_iterator as open_async_iterator
from .conversions import to_boolean, to_display
from .functions import JSFunction, get_prototype_from_constructor
from .iteration import DONE
from .objects import JSObject, OrdinaryObject
from .properties import MISSING, AccessorProperty, DataProperty
from .throws import CATCHABLE, GeneratorReturn, Thrown, throw_type_error

if TYPE_CHECKING:
    from .realm import Realm

__all__ = [
    "AWAITS",
    "PASSES_ON",
    "START",
    "YIELDS",
    "AsyncIteration",
    "JSAsyncGenerator",
    "async_delegate",
    "get_async_iterator",
    "raw_awaits",
    "start_async_generator",
]

PythonGenerator: TypeAlias = "Generator[Any, Any, Any]"
Steps: TypeAlias = "Generator[Outcome, Any, Any]"


class _Start:
    def __repr__(self) -> str:
        return "START"


START: Final = _Start()
"""What a compiled body yields when its parameters are bound."""


class AsyncGeneratorBody:
    """The body of one async generator."""

    __slots__ = ("_caught", "_send", "_throw")

    def __init__(self, realm: Realm, generator: PythonGenerator, *, is_started: bool) -> None:
        self._caught = realm.caught
        self._throw = generator.throw
        self._send: Callable[[Any], Any] = generator.send
        if not is_started:
            # Whatever the first `next` is given, nothing is there to take it.
            def begin(value: Any) -> Any:
                self._send = generator.send
                return generator.send(None)

            self._send = begin

    def resume(self, value: Any) -> Outcome:
        try:
            outcome: Outcome = self._send(value)
            return outcome
        except StopIteration as stop:
            return RETURNED, stop.value
        except GeneratorReturn as completion:
            return RETURNED, completion.value
        except CATCHABLE as error:
            return THREW, self._caught(error)

    def throw(self, reason: Any) -> Outcome:
        return self._raise(Thrown(reason))

    def return_(self, value: Any) -> Outcome:
        return self._raise(GeneratorReturn(value))

    def _raise(self, exception: BaseException) -> Outcome:
        try:
            outcome: Outcome = self._throw(exception)
            return outcome
        except StopIteration as stop:
            return RETURNED, stop.value
        except GeneratorReturn as completion:
            return RETURNED, completion.value
        except CATCHABLE as error:
            return THREW, self._caught(error)


class JSAsyncGenerator(OrdinaryObject):
    """An async generator.  ECMA-262 #sec-properties-of-asyncgenerator-intances"""

    __slots__ = ("machine",)

    class_name = "AsyncGenerator"

    def __init__(self, proto: JSObject, machine: AsyncGeneratorStateMachine) -> None:
        super().__init__(proto)
        self.machine = machine


def start_async_generator(
    realm: Realm, function: JSFunction, generator: PythonGenerator, has_start: bool
) -> JSAsyncGenerator:
    """Bind the parameters, then make the object for a body that has not begun.

    has_start: whether the body says by `START` that they are bound.
    ECMA-262 #sec-runtime-semantics-evaluateasyncgeneratorbody
    """
    # 2. What binding the parameters throws is thrown by the call.
    if has_start:
        started = generator.send(None)
        assert started is START
    # 3-8. The object.
    proto = get_prototype_from_constructor(function, "async_generator_prototype")
    body = AsyncGeneratorBody(realm, generator, is_started=has_start)
    return JSAsyncGenerator(
        proto, AsyncGeneratorStateMachine(realm.engine.loop, realm.objects, body)
    )


def async_delegate(realm: Realm, iterable: Any) -> PythonGenerator:
    """``yield* iterable``, to be delegated to by a compiled body.

    ECMA-262 #sec-generator-function-definitions-runtime-semantics-evaluation, ``yield *``
    """
    steps = yield_star_steps(realm.objects, realm.engine.loop, iterable)
    try:
        outcome = next(steps)
        while True:
            passes_on = outcome[0] is PASSES_ON
            try:
                value = yield outcome
            except GeneratorReturn as returning:
                outcome = steps.send(Completion(RETURN, returning.value))
            except CATCHABLE as error:
                if passes_on:
                    outcome = steps.send(Completion(THROW, realm.caught(error)))
                else:
                    outcome = steps.throw(error)
            else:
                outcome = steps.send(Completion(NORMAL, value) if passes_on else value)
    except StopIteration as stop:
        completion: Completion = stop.value
    if completion.type is RETURN:
        raise GeneratorReturn(completion.value)
    return completion.value


def raw_awaits(steps: Steps) -> PythonGenerator:
    """Steps in the body of an async function, which yields the operand of an await as it is."""
    try:
        _, operand = next(steps)
        while True:
            try:
                value = yield operand
            except CATCHABLE as error:
                _, operand = steps.throw(error)
            else:
                _, operand = steps.send(value)
    except StopIteration as stop:
        return stop.value


class AsyncIteration:
    """The iteration of one ``for await``.

    ECMA-262 #sec-runtime-semantics-forin-div-ofbodyevaluation-lhs-stmt-iterator-lhskind-labelset
    """

    __slots__ = ("_in_generator", "_realm", "_record", "done")

    def __init__(self, realm: Realm, record: AsyncIteratorRecord, in_generator: bool) -> None:
        self._realm = realm
        self._record = record
        self._in_generator = in_generator
        #: [[Done]]; also while a step is under way, whose failure closes nothing.
        self.done = False

    @property
    def iterator(self) -> Any:
        return self._record.iterator

    def call_next(self) -> Any:
        """Ask for the next result; what is to be awaited."""
        # 8.a-b.
        self.done = True
        return self._record.next()

    def value_of(self, result: Any) -> Any:
        """The value of the awaited result, or `DONE`."""
        # OPTIMIZATION: a result as generators make them, whose properties are its own data.
        if type(result) is OrdinaryObject and result.props.get("done") is False:
            value = result.props.get("value", MISSING)
            kind = type(value)
            if value is not MISSING and kind is not DataProperty and kind is not AccessorProperty:
                self.done = False
                return value
        # 8.c-f. Look into it.
        if not isinstance(result, JSObject):
            throw_type_error(f"Iterator result {to_display(result)} is not an object", self._realm)
        if to_boolean(result.get("done", result)):
            return DONE
        value = result.get("value", result)
        self.done = False
        return value

    def close(self) -> PythonGenerator:
        """Close it where the loop is left without a throw.  ECMA-262 #sec-asynciteratorclose"""
        if not self.done:
            self.done = True
            yield from self._steps(async_iterator_close_steps(self._realm.objects, self._record))

    def close_after(self, exception: BaseException | None) -> PythonGenerator:
        """Close it because `exception` goes through, unless there is none.

        It is for the caller to raise it again; a throw stays what it is.
        """
        if exception is None or isinstance(exception, GeneratorReturn):
            yield from self.close()
        elif isinstance(exception, CATCHABLE):
            if not self.done:
                self.done = True
                yield from self._steps(
                    async_iterator_close_for_throw_steps(self._realm.objects, self._record)
                )
        else:
            # Whatever else it is, no code of the program's runs any more.
            self.done = True

    def _steps(self, steps: Steps) -> PythonGenerator:
        return steps if self._in_generator else raw_awaits(steps)


def get_async_iterator(realm: Realm, value: Any, in_generator: bool = False) -> AsyncIteration:
    """Begin an iteration: an async one where there is one, else over a sync iterator.

    in_generator: whether it is an async generator that iterates.
    ECMA-262 #sec-getiterator, kind async
    """
    record = open_async_iterator(realm.objects, realm.engine.loop, value)
    return AsyncIteration(realm, record, in_generator)
