"""Bodies with bare awaits do what the same bodies do when their code is left alone.

Random bodies nest what keeps something on the stack, or handles exceptions, around awaits of
operands of every kind.  To run many more than CI does:

    THENLOOP_PROGRAMS=20000 python -m pytest tests/stress/test_bare_awaits.py
"""

from __future__ import annotations

import os
import random
import sys
import traceback
from collections.abc import Generator
from typing import Any

import pytest

from thenloop import EventLoop, HostHooks, Promise, VirtualClock, async_function
from thenloop.promises import async_function as under_test

PROGRAMS = int(os.environ.get("THENLOOP_PROGRAMS", "400"))
PARTS = 8


class Writer:
    """Writes async functions that call each other."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._lines: list[str] = []
        self._number = 0

    def program(self) -> str:
        count = self._random.randint(1, 4)
        for name in range(count):
            self._write("@async_function", 0)
            self._write(f"async def f{name}(x):", 0)
            self._block(1, 0, [f"f{other}" for other in range(name)])
        self._write(f"functions = [{', '.join(f'f{name}' for name in range(count))}]", 0)
        return "\n".join(self._lines)

    def _write(self, line: str, depth: int) -> None:
        self._lines.append("    " * depth + line)

    def _fresh(self) -> int:
        self._number += 1
        return self._number

    def _operand(self, callees: list[str]) -> str:
        number = self._fresh()
        choices = [
            f"resolved({number})",
            f"resolved({number})",
            f"resolved({number})",
            f"rejected({number})",
            f"later({number})",
            f"later({number}, fails=True)",
            f"Derived.resolve({number})",
            f"Doubling.resolve({number})",
            f"Foreign(resolved({number}), later({number}))",
            f"Foreign(rejected({number}), resolved({number}))",
            f"Foreign(fails={number})",
            f"Foreign(later({number}), fails={number})",
            "Foreign()",
            f"plain({number})",
            f"plain(resolved({number}))" if number % 3 == 0 else "resolved(None)",
            str(number) if number % 3 == 0 else "resolved(None)",
            "never" if number % 5 == 0 else "later(None)",
        ]
        choices += [f"{callee}({number})" for callee in callees] * 2
        return self._random.choice(choices)

    def _expression(self, callees: list[str]) -> str:
        wait = f"await {self._operand(callees)}"
        other = f"await {self._operand(callees)}"
        return self._random.choice(
            [
                wait,
                wait,
                f"[{self._fresh()}, ({wait}), ({other})]",
                f"make({self._fresh()}, {wait}, key={other})",
                f"str({wait}) + f'{{{other}!r}}'",
                f"({wait}) or ({other})",
                f"({wait}) if x else ({other})",
                f"[y for y in make({wait})]",
                f"[await y async for y in items({wait})]",
                f"[({other}) for y in range(2)]",
                f"{{{self._fresh()}: ({wait})}}",
            ]
        )

    def _block(self, depth: int, nesting: int, callees: list[str]) -> None:
        for _ in range(self._random.randint(1, 3)):
            self._statement(depth, nesting, callees)

    def _statement(self, depth: int, nesting: int, callees: list[str]) -> None:
        kind = self._random.randrange(5 if nesting > 3 else 12)
        match kind:
            case 0 | 1 | 2:
                self._write(f"note({self._fresh()}, {self._expression(callees)})", depth)
            case 3:
                self._write(
                    self._random.choice(
                        [
                            f"raise ValueError({self._fresh()})",
                            f"return {self._expression(callees)}",
                            "raise StopIteration",
                            f"if x: raise KeyError(await {self._operand(callees)})",
                            "note(x)",
                            "note(x)",
                        ]
                    ),
                    depth,
                )
            case 4:
                self._write(f"note(current(), {self._fresh()})", depth)
            case 5 | 6 | 7:
                self._write("try:", depth)
                self._block(depth + 1, nesting + 1, callees)
                caught = self._random.choice(
                    ["ValueError", "Exception", "BaseException", "KeyError"]
                )
                star = self._random.choice(["", "", "", "*"])
                handled, ended = self._random.choice([(1, 0), (1, 1), (0, 1)])
                if handled:
                    self._write(f"except{star} {caught} as error:", depth)
                    self._write(f"note({self._fresh()}, chain(error))", depth + 1)
                    self._block_without_return(depth + 1, nesting + 1, callees, star)
                if ended:
                    self._write("finally:", depth)
                    self._write(f"note({self._fresh()}, current())", depth + 1)
                    self._block(depth + 1, nesting + 1, callees)
            case 8:
                self._write(f"for y in range({self._random.randint(1, 3)}):", depth)
                self._block(depth + 1, nesting + 1, callees)
                self._write(self._random.choice(["if x: break", "pass", "continue"]), depth + 1)
            case 9:
                self._write(f"with Manager({self._fresh()}):", depth)
                self._block(depth + 1, nesting + 1, callees)
            case 10:
                self._write(f"async with AsyncManager({self._operand(callees)}):", depth)
                self._block(depth + 1, nesting + 1, callees)
            case _:
                self._write(f"async for y in items(resolved(1), {self._operand(callees)}):", depth)
                self._block(depth + 1, nesting + 1, callees)

    def _block_without_return(
        self, depth: int, nesting: int, callees: list[str], star: str
    ) -> None:
        if star:
            # Nothing may leave such a handler but an exception.
            self._write(f"note({self._fresh()}, {self._expression(callees)})", depth)
        else:
            self._block(depth, nesting, callees)
            self._write(self._random.choice(["raise", "pass"]), depth)


class Derived(Promise[Any]):
    pass


class Doubling(Promise[Any]):
    def __await__(self) -> Generator[Any, Any, Any]:
        value: Any = yield from super().__await__()
        return value, value


def chain(error: BaseException | None) -> list[Any]:
    """An error with its places, and those that it came out of."""
    found: list[Any] = []
    while error is not None and len(found) < 20:
        frames = traceback.extract_tb(error.__traceback__)
        found.append(
            (
                repr(error),
                # Where a promise is awaited natively its own frame is there, too.
                [(at.name, at.lineno, at.end_colno) for at in frames if at.name != "__await__"],
                error.__cause__ is error.__context__,
            )
        )
        error = error.__context__
    return found


def log_of(text: str, *, hooks: bool) -> list[Any]:
    """Run a program's functions, and give all that it noted."""
    log: list[Any] = []

    def note(*values: Any) -> None:
        log.append(values)

    def current() -> str:
        return repr(sys.exc_info()[1])

    class Foreign:
        def __init__(self, *operands: Any, fails: int = 0) -> None:
            self._operands = operands
            self._fails = fails

        def __await__(self) -> Generator[Any, Any, Any]:
            note("foreign", current())
            try:
                for operand in self._operands:
                    note("foreign", (yield from operand.__await__()))
                if self._fails:
                    try:
                        raise KeyError(self._fails)
                    except KeyError:
                        raise ValueError(self._fails)  # noqa: B904
            finally:
                note("foreign ends", current())
            return "foreign"

    class Manager:
        def __init__(self, number: int) -> None:
            self._number = number

        def __enter__(self) -> None:
            note("enter", self._number)

        def __exit__(self, *error: object) -> bool:
            note("exit", repr(error[1]))
            return self._number % 4 == 0

    class AsyncManager:
        def __init__(self, operand: Any) -> None:
            self._operand = operand

        def __aenter__(self) -> Any:
            return Foreign() if isinstance(self._operand, int) else self._operand

        def __aexit__(self, *error: Any) -> Any:
            note("aexit", repr(error[1]))
            return Promise.resolve(error[1] is not None)

    async def plain(value: Any) -> Any:
        return value if isinstance(value, int) else await value

    async def items(*operands: Any) -> Any:
        for operand in operands:
            yield operand if isinstance(operand, Promise) else Promise.resolve(operand)

    def later(value: Any, *, fails: bool = False) -> Promise[Any]:
        capability = Promise.with_resolvers()
        settle = capability.reject if fails else capability.resolve
        Promise.resolve().then(
            lambda _: Promise.resolve().then(lambda _: settle(OSError(value) if fails else value))
        )
        return capability.promise

    with EventLoop(VirtualClock(), console=lambda uncaught: note("uncaught")) as loop:
        names: dict[str, Any] = {
            "async_function": async_function,
            "note": note,
            "current": current,
            "chain": chain,
            "resolved": Promise.resolve,
            "rejected": lambda number: Promise.reject(ValueError(number)),
            "later": later,
            "never": Promise(lambda resolve, reject: None),
            "Derived": Derived,
            "Doubling": Doubling,
            "Foreign": Foreign,
            "Manager": Manager,
            "AsyncManager": AsyncManager,
            "plain": plain,
            "items": items,
            "make": lambda *values, **named: [*values, *named.values()],
        }
        exec(compile(text, "<program>", "exec"), names)
        if hooks:
            loop.host_hooks = HostHooks()

        def main() -> None:
            for function in names["functions"]:
                for x in (0, 1):
                    function(x).then(
                        lambda value: note("value", value), lambda error: note(chain(error))
                    )
            turns = Promise.resolve(None)
            for turn in range(12):
                turns = turns.then(lambda _, turn=turn: note("turn", turn))

        loop.queue_task(main)
        loop.run()
        note("the end")
    loop.close()
    return log


@pytest.mark.filterwarnings("ignore:coroutine .*plain.* was never awaited")
@pytest.mark.parametrize("part", range(PARTS))
def test_a_body_with_bare_awaits_does_what_it_does_without(
    part: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    for seed in range(part, PROGRAMS, PARTS):
        text = Writer(seed).program()
        hooks = seed % 5 == 0
        bare = log_of(text, hooks=hooks)
        with monkeypatch.context() as patch:
            patch.setattr(under_test, "function_with_bare_awaits", lambda _: None)
            native = log_of(text, hooks=hooks)
        assert [repr(entry) for entry in bare] == [repr(entry) for entry in native], (
            f"seed {seed}\n{text}"
        )
