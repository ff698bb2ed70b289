"""Generator objects: what calls of `next`, `throw` and `return` do to a suspended body.

A body is a generator of Python's.  It yields the operand of each ``yield`` as it is, or a
`PassOn` from a ``yield*``.  It is resumed with a value, with ``Thrown(value)``, or with
``GeneratorReturn(value)`` for a return completion, which comes out of it again once its finally
blocks have run.

Nothing here catches GeneratorExit: a body that Python collects runs no code of the program's.

ECMA-262 #sec-generator-objects
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from enum import Enum
from typing import TYPE_CHECKING, Any, NoReturn

from .conversions import to_boolean, to_display
from .functions import get_prototype_from_constructor
from .iteration import IteratorRecord, is_nothing, throw_not_iterable
from .objects import JSObject, OrdinaryObject
from .properties import MISSING
from .throws import CATCHABLE, GeneratorReturn, Thrown, throw_type_error
from .values import WellKnown

if TYPE_CHECKING:
    from .realm import Realm

__all__ = [
    "Body",
    "GeneratorState",
    "JSGenerator",
    "PassOn",
    "delegate",
    "start_generator",
    "validate_generator",
]

Body = Generator[Any, Any, Any]


class GeneratorState(Enum):
    """[[GeneratorState]].  ECMA-262 #table-internal-slots-of-generator-instances"""

    SUSPENDED_START = "suspended-start"
    SUSPENDED_YIELD = "suspended-yield"
    EXECUTING = "executing"
    COMPLETED = "completed"


class PassOn:
    """Yielded by a ``yield*``: the inner iterator's result, which the caller gets as it is."""

    __slots__ = ("result",)

    def __init__(self, result: JSObject) -> None:
        self.result = result


class JSGenerator(OrdinaryObject):
    """A generator object, also one whose body is built in.

    realm: whose objects its results are.  brand: [[GeneratorBrand]], empty for a body that is a
    generator function of the program's.
    """

    __slots__ = ("body", "brand", "realm", "state")

    def __init__(self, realm: Realm, proto: JSObject | None, body: Body, brand: str = "") -> None:
        super().__init__(proto)
        self.realm = realm
        #: [[GeneratorContext]]; None once completed, so that nothing it holds stays alive.
        self.body: Body | None = body
        self.brand = brand
        self.state = GeneratorState.SUSPENDED_START

    def resume(self, value: Any) -> JSObject:
        """What `next` does.  ECMA-262 #sec-generatorresume"""
        # 1-2. Neither a running generator nor a completed one goes on.
        state = self.state
        if state is GeneratorState.SUSPENDED_YIELD:
            pass
        elif state is GeneratorState.SUSPENDED_START:
            # The first value goes nowhere, and Python takes none.
            value = None
        elif state is GeneratorState.COMPLETED:
            return self.realm.iter_result(None, True)
        else:
            _refuse_running()
        # 3-10. Run until it suspends or ends.
        body = self.body
        assert body is not None
        return self._run(body.send, value)

    def step(self, realm: Realm) -> Any:
        """OPTIMIZATION: the value in the result of `next`, or `MISSING` where that says done."""
        state = self.state
        if state is GeneratorState.COMPLETED:
            return MISSING
        if state is GeneratorState.EXECUTING:
            _refuse_running()
        body = self.body
        assert body is not None
        self.state = GeneratorState.EXECUTING
        try:
            yielded = body.send(None)
        except (StopIteration, GeneratorReturn):
            self._complete()
            return MISSING
        except BaseException:
            self._complete()
            raise
        self.state = GeneratorState.SUSPENDED_YIELD
        if type(yielded) is PassOn:
            # The result is the program's, which may see that it is read.
            result = yielded.result
            if to_boolean(result.get("done", result)):
                return MISSING
            return result.get("value", result)
        return yielded

    def resume_abrupt(self, completion: Thrown | GeneratorReturn) -> JSObject:
        """What `throw` and `return` do.  ECMA-262 #sec-generatorresumeabrupt"""
        state = self.state
        if state is GeneratorState.EXECUTING:
            _refuse_running()
        # 2. A body that has not started never does.
        if state is GeneratorState.SUSPENDED_START:
            self._complete()
            state = GeneratorState.COMPLETED
        # 3. A completed generator gives back what it gets.
        if state is GeneratorState.COMPLETED:
            if isinstance(completion, GeneratorReturn):
                return self.realm.iter_result(completion.value, True)
            raise completion
        # 4-11. Run until it suspends or ends.
        body = self.body
        assert body is not None
        return self._run(body.throw, completion)

    def _run(self, go_on: Callable[[Any], Any], sent: Any) -> JSObject:
        """Run the body until it suspends or ends; the result that its caller gets.

        go_on: the body's `send` or `throw`, for `sent`.
        """
        self.state = GeneratorState.EXECUTING
        try:
            yielded = go_on(sent)
        except StopIteration as end:
            self._complete()
            return self.realm.iter_result(end.value, True)
        except GeneratorReturn as completion:
            self._complete()
            return self.realm.iter_result(completion.value, True)
        except BaseException:
            self._complete()
            raise
        self.state = GeneratorState.SUSPENDED_YIELD
        if type(yielded) is PassOn:
            return yielded.result
        return self.realm.iter_result(yielded, False)

    def complete(self) -> None:
        """Let a body that has not started never start."""
        assert self.state is GeneratorState.SUSPENDED_START
        self._complete()

    def _complete(self) -> None:
        self.state = GeneratorState.COMPLETED
        self.body = None


def _refuse_running() -> NoReturn:
    throw_type_error("Generator is already running")


def validate_generator(value: Any, method: str, brand: str = "") -> JSGenerator:
    """method: its name for the message.  ECMA-262 #sec-generatorvalidate, steps 1-2"""
    if not isinstance(value, JSGenerator) or value.brand != brand:
        throw_type_error(f"Method {method} called on incompatible receiver {to_display(value)}")
    return value


def start_generator(realm: Realm, function: JSObject, python_generator: Body) -> JSGenerator:
    """The object that a call of a generator function gives, suspended before its body.

    ECMA-262 #sec-runtime-semantics-evaluategeneratorbody, from step 2
    """
    proto = get_prototype_from_constructor(function, "generator_prototype")
    return JSGenerator(realm, proto, python_generator)


def delegate(realm: Realm, iterable: Any) -> Body:
    """Perform ``yield*`` in a sync generator; the value is that of the whole expression.

    ECMA-262 #sec-generator-function-definitions-runtime-semantics-evaluation, `yield *`
    """
    method = None if is_nothing(iterable) else realm.get_method(iterable, WellKnown.iterator)
    if method is None:
        throw_not_iterable(iterable)
    record = realm.get_iterator_from_method(iterable, method)
    iterator = record.iterator
    received: Any = None
    result = record.next(None)
    while True:
        if to_boolean(result.get("done", result)):
            return result.get("value", result)
        try:
            received = yield PassOn(result)
        except GeneratorReturn as completion:
            # c. A return completion goes to the inner iterator first.
            method = iterator.get_method("return")
            if method is None:
                raise
            result = _object_of(method.call(iterator, completion.value))
            if to_boolean(result.get("done", result)):
                raise GeneratorReturn(result.get("value", result)) from None
            continue
        except CATCHABLE as exception:
            thrown = realm.caught(exception)
        else:
            # a. A value goes to `next`.
            result = record.next(received)
            continue
        # b. So does a throw, to an iterator that takes it.
        method = iterator.get_method("throw")
        if method is None:
            _close(record)
            throw_type_error("The iterator does not provide a 'throw' method.")
        result = _object_of(method.call(iterator, thrown))


def _close(record: IteratorRecord) -> None:
    """Close an iterator, which may have ended unseen.  ECMA-262 #sec-iteratorclose"""
    record.done = False
    record.close()


def _object_of(result: Any) -> JSObject:
    if not isinstance(result, JSObject):
        throw_type_error(f"Iterator result {to_display(result)} is not an object")
    return result
