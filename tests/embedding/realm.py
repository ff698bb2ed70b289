"""A strict embedder: objects, undefined and exceptions of its own, and no tolerance for Python's.

Every value that reaches a program, and every value that a program hands over, is looked at: one of
Python's own (None, a callable, an exception, an IteratorResult) fails the test at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from thenloop import EventLoop
from thenloop.embedding import (
    EmbeddedObjects,
    Promise,
    Thrown,
    construct_promise,
    promise_all,
    promise_all_keyed,
    promise_all_settled,
    promise_all_settled_keyed,
    promise_any,
    promise_catch,
    promise_finally,
    promise_race,
    promise_reject,
    promise_resolve,
    promise_then,
    promise_try,
    promise_with_resolvers,
)

__all__ = ["UNDEFINED", "Function", "Obj", "Realm", "RealmPromise", "Undefined"]


class Undefined:
    def __repr__(self) -> str:
        return "undefined"


UNDEFINED = Undefined()


class Obj:
    """An object: properties and a prototype."""

    __slots__ = ()
    properties: dict[str, Any]
    proto: Obj | None


class Ordinary(Obj):
    __slots__ = ("properties", "proto")

    def __init__(self, proto: Obj | None = None, **properties: Any) -> None:
        self.proto = proto
        self.properties = properties

    def __repr__(self) -> str:
        return f"{{{', '.join(f'{k}: {v!r}' for k, v in self.properties.items())}}}"


class Function(Ordinary):
    """Called with `this` and any number of arguments; `behaviour` is the test's."""

    __slots__ = ("behaviour", "construct", "length")

    def __init__(
        self,
        behaviour: Callable[..., Any],
        length: int = 0,
        construct: Callable[..., Any] | None = None,
    ) -> None:
        super().__init__()
        self.behaviour = behaviour
        self.length = length
        self.construct = construct

    def __repr__(self) -> str:
        return "function"


class Getter:
    """A property that runs code when it is read."""

    def __init__(self, read: Callable[[], Any]) -> None:
        self.read = read


class RealmPromise(Promise[Any], Obj):
    __slots__ = ("properties", "proto")


def checked(value: Any) -> Any:
    """`value`, which must be one of a realm's."""
    assert isinstance(value, (Obj, str, float, bool, Undefined)), f"{value!r} leaked"
    return value


class Realm(EmbeddedObjects):
    """An object model, with its own %Promise%."""

    undefined = UNDEFINED
    never_thenable = frozenset({str, float, bool, Undefined})
    program_throws = (Thrown, RecursionError)

    def __init__(self, loop: EventLoop) -> None:
        super().__init__(loop)
        self.log: list[Any] = []
        self.promise_prototype = Ordinary()
        self.realm_class = self.adopt_promise_class(RealmPromise, self._prepare)
        self._make_promise_constructor()

    def _prepare(self, promise: RealmPromise) -> None:
        promise.proto = self.promise_prototype
        promise.properties = {}

    def _make_promise_constructor(self) -> None:
        def method(operation: Callable[..., Any]) -> Function:
            # Its receiver and its arguments, all there.
            def behaviour(this: Any, *arguments: Any) -> Any:
                count = operation.__code__.co_argcount - 2
                padded = (*arguments, *[UNDEFINED] * count)[:count]
                return operation(self, this, *padded)

            return Function(behaviour)

        def construct(executor: Any = UNDEFINED) -> Any:
            return construct_promise(self, self.new_promise(self.loop), executor)

        constructor = Function(lambda this: self.throw("call without new"), 1, construct)
        self.promise_prototype.properties |= {
            "constructor": constructor,
            "then": method(promise_then),
            "catch": method(promise_catch),
            "finally": method(promise_finally),
        }
        constructor.properties |= {
            "resolve": method(promise_resolve),
            "reject": method(promise_reject),
            "all": method(promise_all),
            "allSettled": method(promise_all_settled),
            "any": method(promise_any),
            "race": method(promise_race),
            "allKeyed": method(promise_all_keyed),
            "allSettledKeyed": method(promise_all_settled_keyed),
            "withResolvers": Function(self._with_resolvers),
            "try": Function(lambda this, f, *rest: promise_try(self, this, f, rest)),
            "@@species": Getter(lambda: constructor),
        }
        self.intrinsic_promise = constructor

    def _with_resolvers(self, this: Any) -> Any:
        capability = promise_with_resolvers(self, this)
        return Ordinary(
            promise=capability.promise, resolve=capability.resolve, reject=capability.reject
        )

    # For tests

    def throw(self, reason: Any) -> Any:
        raise Thrown(reason)

    def invoke(self, value: Any, name: str, *arguments: Any) -> Any:
        return self.call(self.get(value, name), value, *arguments)

    def function(self, behaviour: Callable[..., Any]) -> Function:
        """A function of the program's, which does not look at `this`."""
        return Function(lambda this, *arguments: behaviour(*arguments))

    def note(self, text: str) -> Function:
        """A function that logs `text` and its arguments."""

        def behaviour(*arguments: Any) -> Any:
            self.log.append((text, *arguments))
            return UNDEFINED

        return self.function(behaviour)

    def watch(self, promise: Any, text: str = "") -> None:
        """Log how `promise` is settled."""
        self.invoke(promise, "then", self.note(f"{text}fulfilled"), self.note(f"{text}rejected"))

    def promise(self, static: str, *arguments: Any) -> Any:
        return self.invoke(self.intrinsic_promise, static, *arguments)

    def array(self, *values: Any) -> Any:
        """An array, iterable by the protocol."""
        return self.create_array(list(values))

    # The model

    def is_object(self, value: Any) -> bool:
        return isinstance(checked(value), Obj)

    def is_callable(self, value: Any) -> bool:
        return isinstance(checked(value), Function)

    def is_constructor(self, value: Any) -> bool:
        return isinstance(checked(value), Function) and value.construct is not None

    def to_boolean(self, value: Any) -> bool:
        return checked(value) not in (UNDEFINED, False, "", 0.0)

    def get(self, value: Any, name: str) -> Any:
        found: Obj | None = checked(value) if isinstance(value, Obj) else None
        while found is not None:
            if name in found.properties:
                held = found.properties[name]
                return checked(held.read() if isinstance(held, Getter) else held)
            found = found.proto
        return UNDEFINED

    def call(self, function: Any, this: Any, /, *arguments: Any) -> Any:
        for argument in (this, *arguments):
            checked(argument)
        if not isinstance(function, Function):
            self.throw(self.type_error(f"{function!r} is not a function"))
        return checked(function.behaviour(this, *arguments))

    def construct(self, constructor: Any, executor: Any) -> Any:
        return checked(constructor.construct(checked(executor)))

    def create_builtin_function(self, behaviour: Callable[..., Any], length: int) -> Any:
        def padded(this: Any, *arguments: Any) -> Any:
            return behaviour(*(*arguments, *[UNDEFINED] * length)[:length])

        return Function(padded, length)

    def species_constructor(self, value: Any, default: Any) -> Any:
        constructor = self.get(value, "constructor")
        if constructor is UNDEFINED:
            return default
        species = self.get(constructor, "@@species")
        return default if species is UNDEFINED else species

    def type_error(self, message: str) -> Any:
        return Ordinary(name="TypeError", message=message)

    def reason_of(self, exception: BaseException) -> Any:
        if isinstance(exception, RecursionError):
            return Ordinary(name="RangeError")
        return checked(super().reason_of(exception))

    def exception_for(self, reason: Any) -> BaseException:
        return super().exception_for(checked(reason))

    def create_iter_result(self, value: Any, done: bool) -> Any:
        return Ordinary(value=checked(value), done=done)

    def create_array(self, values: list[Any]) -> Any:
        elements = [checked(value) for value in values]
        array = Ordinary(**{str(index): value for index, value in enumerate(elements)})
        array.properties["@@iterator"] = self.function(lambda: self.iterator_of(array, elements))
        return array

    def iterator_of(self, array: Obj, elements: list[Any]) -> Obj:
        waiting = list(elements)

        def next_(*_: Any) -> Any:
            if waiting:
                return Ordinary(value=waiting.pop(0), done=False)
            return Ordinary(value=UNDEFINED, done=True)

        return Ordinary(next=self.function(next_), **{"return": self.function(self._returned)})

    def _returned(self, *value: Any) -> Any:
        self.log.append(("closed", *value))
        return Ordinary(value=UNDEFINED, done=True)

    def create_record(self, entries: Mapping[Any, Any]) -> Any:
        return Ordinary(**{key: checked(value) for key, value in entries.items()})

    def create_settled_result(self, fulfilled: bool, value_or_reason: Any) -> Any:
        checked(value_or_reason)
        if fulfilled:
            return Ordinary(status="fulfilled", value=value_or_reason)
        return Ordinary(status="rejected", reason=value_or_reason)

    def create_aggregate_error(self, errors: list[Any]) -> Any:
        return Ordinary(name="AggregateError", errors=self.create_array(errors))

    def create_suppressed_error(self, error: Any, suppressed: Any) -> Any:
        return Ordinary(
            name="SuppressedError", error=checked(error), suppressed=checked(suppressed)
        )

    def own_enumerable_keys(self, value: Any) -> Iterable[Any]:
        return list(value.properties)

    def get_own(self, value: Any, key: Any) -> Any:
        held = value.properties[key]
        return held.read() if isinstance(held, Getter) else held
