"""Random programs, as the text of Python modules that two implementations run.

A program is a list of scripts, each to be run as a task.  Bodies of generators are written with
the macros `YIELD(x)`, `YIELD_STAR(x)` and `RETURN(x)`, which each implementation spells as it must.
Every program ends: a body only calls functions that were defined before it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TypeAlias

__all__ = ["Choose", "random_program"]

Choose: TypeAlias = Callable[[int], int]
"""Gives a number from 0 up to its argument; 0 stands for the simplest choice."""

SCRIPT, HANDLER, ASYNC, GENERATOR = "script", "handler", "async function", "generator"

THENABLES = ("resolve", "reject", "later", "twice", "throw", "resolve and throw")
GETTERS = ("throws", "is no function")
#: What a custom iterator can do beside `next`.
ABILITIES = ("", "return", "return, throw", "return that fails", "bad return", "bare")


@dataclass
class Scope:
    """What the code being written can refer to, and what kind of code it is."""

    kind: str
    depth: int = 0
    in_loop: bool = False
    promises: list[str] = field(default_factory=list)
    resolvers: list[str] = field(default_factory=list)
    functions: list[str] = field(default_factory=list)
    generators: list[str] = field(default_factory=list)

    def inner(self, **changes: object) -> Scope:
        """A scope that sees all this, and adds to itself alone."""
        names = ("promises", "resolvers", "functions", "generators")
        copies = {name: list(getattr(self, name)) for name in names}
        return replace(self, depth=self.depth + 1, **copies, **changes)  # type: ignore[arg-type]

    def within(self, **changes: object) -> Scope:
        """A block of the same function."""
        return self.inner(kind=self.kind, **changes)


def random_program(choose: Choose, size: int) -> list[str]:
    """The scripts of a program of about `size` statements."""
    return _Writer(choose, size).scripts()


class _Writer:
    def __init__(self, choose: Choose, size: int) -> None:
        self._choose = choose
        self._left = size
        self._names = 0
        self._lines: list[str] = []
        self._indent = ""

    def scripts(self) -> list[str]:
        scope = Scope(SCRIPT)
        scripts = []
        for _ in range(1 + self._choose(2)):
            self._lines = []
            self._left += 4
            while self._left > 0:
                self._statement(scope)
                if self._choose(12) == 11:
                    break
            scripts.append("\n".join(self._lines))
        return scripts

    # Choosing

    def _pick(self, options: Sequence[str]) -> str:
        return options[self._choose(len(options))]

    def _name(self, prefix: str) -> str:
        self._names += 1
        return f"{prefix}{self._names}"

    def _write(self, line: str) -> None:
        self._lines.append(self._indent + line)

    @contextmanager
    def _block(self, head: str) -> Iterator[None]:
        self._write(head)
        indent = self._indent
        self._indent += "    "
        yield
        self._indent = indent

    # Expressions

    def _value(self, scope: Scope) -> str:
        """Anything that a program may pass on."""
        self._names += 1
        number = self._names
        options = [str(number), str(number), "None", f"Promise.resolve({number})"]
        options += scope.promises[-3:]
        options += [f"Promise.reject({self._reason()})"]
        options += [f"Thenable({self._pick(THENABLES)!r}, {number})", f"Derived.resolve({number})"]
        if scope.kind != SCRIPT:
            # These make most calls throw, which would end a script too early.
            options += [f"Getter({self._pick(GETTERS)!r})", "OddConstructor(never)"]
        options += [f"{function}()" for function in scope.functions[-2:]]
        options += [f"{generator}.next({number})" for generator in scope.generators[-1:]]
        return self._pick(options)

    def _promise(self, scope: Scope) -> str:
        """A promise, to be used at once."""
        options = [f"Promise.resolve({self._value(scope)})"] * 3 + scope.promises[-3:]
        options += [f"{function}()" for function in scope.functions[-2:]]
        options += [self._request(generator, scope) for generator in scope.generators[-2:]]
        return self._pick(options)

    def _reason(self) -> str:
        self._names += 1
        return self._pick([f"Error({self._names})", str(self._names)])

    def _request(self, generator: str, scope: Scope) -> str:
        method = self._pick(["next", "next", "next", "next", "return_", "throw"])
        argument = self._reason() if method == "throw" else self._value(scope)
        return f"{generator}.{method}({argument})"

    def _iterable(self, scope: Scope) -> str:
        options = [f"[{self._value(scope)}, {self._value(scope)}]", "[]"]
        options += scope.generators[-2:]
        for kind in ("Steps", "SyncSteps") * 2:
            values = f"[{self._value(scope)}, {self._value(scope)}]"
            options.append(f"{kind}({values}, {self._pick(ABILITIES)!r})")
        return self._pick(options)

    # Statements

    def _statements(self, scope: Scope) -> None:
        """A block: a few statements, of which the last may leave it."""
        self._log()
        for _ in range(self._choose(4)):
            if self._left <= 0:
                return
            self._statement(scope)
        if self._choose(3) == 2 or (scope.in_loop and self._choose(2) == 1):
            self._leave(scope)

    def _statement(self, scope: Scope) -> None:
        self._left -= 1
        options = [self._log, self._new_promise, self._watch, self._then, self._settle]
        options += [self._microtask, self._combine]
        if scope.depth < 3:
            options += [self._async_function, self._async_function, self._generator]
            options += [self._generator, self._executor]
        if scope.generators:
            options += [self._requests, self._requests]
        if scope.kind in (ASYNC, GENERATOR):
            options += [self._await, self._await]
            if scope.depth < 5:
                options += [self._try, self._try, self._for_await, self._for_await, self._loop]
        if scope.kind == GENERATOR:
            options += [self._yield, self._yield, self._yield, self._yield_star]
        options[self._choose(len(options))](scope)

    def _log(self, scope: Scope | None = None) -> None:
        self._names += 1
        self._write(f"log({self._names})")

    def _new_promise(self, scope: Scope) -> None:
        name = self._name("p")
        match self._choose(3):
            case 0:
                self._write(f"{name}, resolve_{name}, reject_{name} = Promise.with_resolvers()")
                scope.resolvers.append(name)
            case 1:
                self._write(f"{name} = {self._promise(scope)}")
            case _:
                self._write(f"{name} = Promise.reject({self._reason()})")
        scope.promises.append(name)

    def _watch(self, scope: Scope) -> None:
        self._names += 1
        self._write(f"watch({self._names}, {self._promise(scope)})")

    def _settle(self, scope: Scope) -> None:
        if not scope.resolvers:
            self._new_promise(scope)
            return
        name = self._pick(scope.resolvers)
        if self._choose(3) == 2:
            self._write(f"reject_{name}({self._reason()})")
        else:
            self._write(f"resolve_{name}({self._value(scope)})")

    def _handler(self, scope: Scope, parameters: str) -> str:
        name = self._name("h")
        inner = scope.inner(kind=HANDLER, in_loop=False)
        with self._block(f"def {name}({parameters}):"):
            if parameters:
                self._write(f"log({name!r}, {parameters})")
            self._statements(inner)
        return name

    def _then(self, scope: Scope) -> None:
        promise = self._promise(scope)
        match self._choose(4):
            case 0:
                call = f"then({self._handler(scope, 'value')})"
            case 1:
                call = f"catch({self._handler(scope, 'reason')})"
            case 2:
                call = f"finally_({self._handler(scope, '')})"
            case _:
                call = f"then({self._handler(scope, 'value')}, {self._handler(scope, 'reason')})"
        name = self._name("p")
        self._write(f"{name} = {promise}.{call}")
        scope.promises.append(name)

    def _executor(self, scope: Scope) -> None:
        name = self._name("p")
        inner = scope.inner(kind=HANDLER, in_loop=False)
        inner.resolvers.append(name)
        with self._block(f"def executor_{name}(resolve_{name}, reject_{name}):"):
            self._statements(inner)
        self._write(f"{name} = Promise(executor_{name})")
        scope.promises.append(name)

    def _microtask(self, scope: Scope) -> None:
        self._write(f"queue_microtask({self._handler(scope, '')})")

    def _combine(self, scope: Scope) -> None:
        name = self._name("p")
        how = self._pick(["Promise.all", "Promise.race", "from_async"])
        if how == "from_async":
            values = self._iterable(scope)
        else:
            values = f"[{self._value(scope)}, {self._value(scope)}]"
        self._write(f"{name} = {how}({values})")
        scope.promises.append(name)

    def _async_function(self, scope: Scope) -> None:
        name = self._name("f")
        self._write("@async_function")
        with self._block(f"async def {name}():"):
            self._statements(scope.inner(kind=ASYNC, in_loop=False))
        scope.functions.append(name)
        promise = self._name("p")
        self._write(f"{promise} = {name}()")
        scope.promises.append(promise)

    def _generator(self, scope: Scope) -> None:
        function, name = self._name("g"), self._name("it")
        inner = scope.inner(kind=GENERATOR, in_loop=False)
        # Its own requests, made while it runs, only ever wait in its queue.
        inner.generators.append(f"own[{name!r}]")
        self._write("@async_generator")
        with self._block(f"async def {function}():"):
            self._statements(inner)
            self._yield(inner)
            self._statements(inner)
        self._write(f"{name} = own[{name!r}] = {function}()")
        scope.generators.append(name)
        self._requests(scope)

    def _requests(self, scope: Scope) -> None:
        generator = self._pick(scope.generators)
        for _ in range(1 + self._choose(3)):
            self._names += 1
            self._write(f"watch({self._names}, {self._request(generator, scope)})")

    # Statements of async bodies

    def _await(self, scope: Scope) -> None:
        name = self._name("v")
        self._write(f"{name} = await {self._promise(scope)}")
        self._write(f"log({name!r}, {name})")

    def _try(self, scope: Scope) -> None:
        what = self._choose(3)
        with self._block("try:"):
            self._statements(scope.within())
            self._await(scope.within())
        if what != 1:
            with self._block("except Exception as error:"):
                self._write("log('caught', reason_of(error))")
                self._statements(scope.within())
        if what != 0:
            with self._block("finally:"):
                self._statements(scope.within())

    def _loop(self, scope: Scope) -> None:
        with self._block("for _ in range(2):"):
            self._statements(scope.within(in_loop=True))

    def _for_await(self, scope: Scope) -> None:
        values, value = self._name("values"), self._name("v")
        with (
            self._block(f"async with for_await({self._iterable(scope)}) as {values}:"),
            self._block(f"async for {value} in {values}:"),
        ):
            self._write(f"log({value!r}, {value})")
            self._statements(scope.within(in_loop=True))

    def _yield(self, scope: Scope) -> None:
        name = self._name("v")
        self._write(f"{name} = YIELD({self._value(scope)})")
        self._write(f"log({name!r}, {name})")

    def _yield_star(self, scope: Scope) -> None:
        name = self._name("v")
        self._write(f"{name} = YIELD_STAR({self._iterable(scope)})")
        self._write(f"log({name!r}, {name})")

    def _leave(self, scope: Scope) -> None:
        if scope.kind == SCRIPT:
            return
        options = [f"raise Thrown({self._reason()})"]
        if scope.kind == GENERATOR:
            options += [f"RETURN({self._value(scope)})"]
        else:
            options += [f"return {self._value(scope)}"]
        if scope.in_loop:
            options += ["break", "break", "continue"]
        self._write(self._pick(options))
