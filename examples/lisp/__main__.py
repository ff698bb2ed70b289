"""A small Lisp on thenloop: a language with values, errors and suspension of its own.

    python examples/lisp examples/lisp/sample.lisp

It shows what an embedder gives, and what it then has for nothing:

*   `compiler.py` makes code of a program, and `machine.py` runs it.  A function that awaits is
    suspended by saving its place and its stack; no generator, coroutine or thread is in it.  `Body`
    answers the three questions of the runtime: go on with a value, a throw, a return.
*   `LispObjects`, below, is the object model.  Lisp has its own value for nothing, its own errors,
    its own records; promises, of a class of Lisp's own, hold them as they are.
*   Promises, await, async generators, iteration and its closing, rejections that nobody handles,
    timers: all of that is thenloop's, in the order that the web gives.

The forms: (define name value), (lambda (x) ...), (async (x) ...), (generator (x) ...), (do ...),
(if c a b), (await p), (yield v), (for-await (x iterable) ...), (return v), (throw v),
(try ... (catch (e) ...)), (try ... (finally ...)).  The functions are those of `global_scope`.
"""

from __future__ import annotations

import sys
from collections import ChainMap
from collections.abc import Callable
from pathlib import Path
from typing import Any

from compiler import Code, read
from machine import NOTHING, Body, Builtin, Closure, Frame, Machine, Nothing, Signal

from thenloop import EventLoop, Thrown, Uncaught, VirtualClock, queue_microtask, set_timeout
from thenloop import embedding as e


class Record(dict[str, Any]):
    """An object with properties: an iterator result, an error."""


class LispPromise(e.Promise[Any]):
    __slots__ = ()


class LispObjects(e.EmbeddedObjects):
    undefined = NOTHING
    never_thenable = frozenset({int, str, bool, list, Nothing, Builtin, Closure})
    program_throws = (Signal, RecursionError)

    def __init__(self, loop: EventLoop) -> None:
        super().__init__(loop)
        self.machine = Machine(self)
        self.adopt_promise_class(LispPromise)
        self.intrinsic_promise = Builtin(lambda _, executor: self.construct(None, executor))
        then = Builtin(lambda promise, f, g=NOTHING: e.promise_then(self, promise, f, g))
        self.prototype = {"constructor": self.intrinsic_promise, "then": then}
        resolve = Builtin(lambda promise, value: e.promise_resolve(self, promise, value))
        self.static_methods = {"resolve": resolve}

    def call(self, function: Any, this: Any, /, *arguments: Any) -> Any:
        if isinstance(function, Builtin):
            return function.behaviour(this, *arguments)
        if not isinstance(function, Closure):
            raise Signal(f"{show(function)} is not a function")
        body = Body(self.machine, Frame(function, arguments))
        if function.code.kind == "async":
            return e.async_function_start(self, self.loop, body)
        if function.code.kind == "generator":
            return e.AsyncGeneratorStateMachine(self.loop, self, body)
        # A plain function has no await, and so it always runs to its end.
        kind, value = body.resume(NOTHING)
        if kind is e.THREW:
            raise Signal(value)
        return value

    def call_from_loop(self, function: Any) -> None:
        """What the loop calls; to it only Thrown says what is thrown."""
        try:
            self.call(function, NOTHING)
        except self.program_throws as error:
            raise Thrown(self.reason_of(error)) from None

    def create_builtin_function(self, behaviour: Callable[..., Any], length: int) -> Any:
        return Builtin(lambda _, *given: behaviour(*(*given, NOTHING, NOTHING)[:length]))

    def get(self, value: Any, name: str) -> Any:
        match value, name:
            case LispPromise(), _:
                return self.prototype.get(name, NOTHING)
            case Builtin(), _:
                return self.static_methods.get(name, NOTHING)
            case Record(), _:
                return value.get(name, NOTHING)
            case list(), "@@iterator":
                return Builtin(iterator_of)
            case e.AsyncGeneratorStateMachine(), "@@asyncIterator":
                return Builtin(lambda generator: generator)
            case e.AsyncGeneratorStateMachine(), "next" | "return" | "throw":
                method = {"next": value.next, "return": value.return_, "throw": value.throw}[name]
                return Builtin(lambda _, argument=NOTHING: method(argument))
        return NOTHING

    def is_object(self, value: Any) -> bool:
        return not isinstance(value, (int, str, Nothing))

    def is_callable(self, value: Any) -> bool:
        return isinstance(value, (Builtin, Closure))

    def reason_of(self, exception: BaseException) -> Any:
        return exception.args[0] if isinstance(exception, Signal) else "the calls are too deep"

    def exception_for(self, reason: Any) -> BaseException:
        return Signal(reason)

    def type_error(self, message: str) -> Any:
        return Record(name="TypeError", message=message)

    def create_iter_result(self, value: Any, done: bool) -> Any:
        return Record(value=value, done=done)

    def create_array(self, values: list[Any]) -> Any:
        return values

    def create_settled_result(self, fulfilled: bool, value: Any) -> Any:
        return Record(fulfilled=fulfilled, value=value)

    def create_aggregate_error(self, errors: list[Any]) -> Any:
        return Record(name="AggregateError", errors=errors)


def iterator_of(items: list[Any]) -> Record:
    results = iter([Record(value=item, done=False) for item in items])
    return Record(next=Builtin(lambda _: next(results, Record(value=NOTHING, done=True))))


def show(value: Any) -> str:
    match value:
        case Nothing():
            return "nothing"
        case bool():
            return str(value).lower()
        case Record():
            return "{" + ", ".join(f"{key}: {show(held)}" for key, held in value.items()) + "}"
        case list():
            return "(" + " ".join(map(show, value)) + ")"
        case int() | str():
            return str(value)
    return f"#<{type(value).__name__.lower()}>"


def global_scope(objects: LispObjects) -> ChainMap[str, Any]:
    promise = objects.intrinsic_promise
    functions: dict[str, Callable[..., Any]] = {
        "+": lambda a, b: a + b,
        "=": lambda a, b: a == b,
        "list": lambda *items: list(items),
        "get": objects.get,
        "print": lambda *values: print(*map(show, values)) or NOTHING,
        "promise": lambda executor: objects.construct(promise, executor),
        "resolve": lambda value=NOTHING: e.promise_resolve(objects, promise, value),
        "reject": lambda reason: e.promise_reject(objects, promise, reason),
        "all": lambda items: e.promise_all(objects, promise, items),
        "all-settled": lambda items: e.promise_all_settled(objects, promise, items),
        "any": lambda items: e.promise_any(objects, promise, items),
        "then": lambda p, f, g=NOTHING: e.promise_then(objects, p, f, g),
        "finally": lambda p, f: e.promise_finally(objects, p, f),
        "next": lambda generator, value=NOTHING: generator.next(value),
        "end": lambda generator, value=NOTHING: generator.return_(value),
        "set-timeout": lambda f, ms: set_timeout(objects.call_from_loop, ms, f),
        "queue-microtask": lambda f: queue_microtask(objects.call_from_loop, f) or NOTHING,
    }

    builtins: dict[str, Any] = {
        name: Builtin(lambda _, *arguments, function=function: function(*arguments))
        for name, function in functions.items()
    }
    return ChainMap({**builtins, "true": True, "false": False, "nothing": NOTHING})


def print_uncaught(uncaught: Uncaught) -> None:
    print("Uncaught" if uncaught.promise is None else "Unhandled", show(uncaught.reason))


def main(text: str) -> None:
    """Run a program, and everything that it leaves to be done; its timers take no time."""
    loop = EventLoop(VirtualClock(), console=print_uncaught)
    objects = LispObjects(loop)
    program = Closure(Code("lambda", [], read(text)), global_scope(objects))
    with loop:
        loop.queue_task(objects.call_from_loop, program)
        loop.run()


if __name__ == "__main__":
    main(Path(sys.argv[1]).read_text(encoding="utf-8"))
