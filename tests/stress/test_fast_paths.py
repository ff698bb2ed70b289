"""The paths written out for speed give the log of the operations that they stand for.

Each program runs on the loop as it is, on one whose jobs all go through `run_job` (host hooks that
add nothing), and on one with an instrument.  To run many more programs than CI does:

    THENLOOP_PROGRAMS=20000 python -m pytest tests/stress/test_fast_paths.py
"""

from __future__ import annotations

import os
import random

import pytest

from .running_programs import as_it_is, run_on_thenloop, with_host_hooks, with_instrument

PROGRAMS = int(os.environ.get("THENLOOP_PROGRAMS", "400"))
PARTS = 8


class Writer:
    """Writes a program: shared generators, functions that iterate them, requests in between."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._lines: list[str] = []
        self._numbers = 0
        self._generators: list[str] = []
        #: The generator whose body is being written.
        self._own = ""

    def program(self) -> str:
        choose = self._random
        self._write("p, resolve_p, reject_p = Promise.with_resolvers()", 0)
        for _ in range(choose.randint(1, 3)):
            self._generator()
        for _ in range(choose.randint(1, 4)):
            self._functions()
            if choose.random() < 0.7:
                self._requests()
        settle = choose.choice(["resolve_p(1)", "reject_p(Error(1))", "resolve_p(Promise.resolve)"])
        self._write(f"queue_microtask(lambda: {settle})", 0)
        return "\n".join(self._lines)

    def _number(self) -> int:
        self._numbers += 1
        return self._numbers

    def _write(self, line: str, depth: int) -> None:
        self._lines.append("    " * depth + line)

    def _value(self) -> str:
        number = self._number()
        return self._random.choice(
            [str(number)] * 6
            + ["None", "p", f"Promise.resolve({number})", f"Promise.reject(Error({number}))"]
            + [f"Thenable({how!r}, {number})" for how in ("resolve", "reject", "later", "twice")]
            + [f"Derived.resolve({number})", f"Promise.resolve({number}).then(lambda v: v)"]
            + [f"Promise.resolve().then(lambda v: Promise.resolve({number}))"]
            + [f"Promise.resolve().then(lambda v: Thenable('later', {number}))"]
            + [f"Promise(lambda resolve, _: resolve(Promise.resolve({number})))"]
            + ["OddConstructor(never)", "Getter('throws')"]
        )

    def _awaitable(self) -> str:
        number = self._number()
        return self._random.choice(
            [f"Promise.resolve({self._value()})"] * 3
            + [f"Promise.resolve({number})"] * 4
            + ["p", f"Derived.resolve({number})", f"Promise.reject(Error({number}))"]
            + [f"{name}.next({number})" for name in self._generators[-2:]]
        )

    def _guarded(self, statement: str, depth: int) -> None:
        """A statement that may throw, caught or not."""
        if self._random.random() < 0.6:
            self._write("try:", depth)
            self._write(statement, depth + 1)
            self._write("except Exception as error:", depth)
            self._write(f"log({self._number()}, 'caught', reason_of(error))", depth + 1)
        else:
            self._write(statement, depth)

    def _generator(self) -> None:
        choose = self._random
        number = self._number()
        self._own = f"own['it{number}']"
        self._write("@async_generator", 0)
        self._write(f"async def g{number}():", 0)
        if choose.random() < 0.5:
            self._write("try:", 1)
            self._write(f"for i in range({choose.randint(1, 12)}):", 2)
            self._statements(3)
            self._write(f"log({self._number()}, YIELD(i))", 3)
            self._write("finally:", 1)
            self._write(f"log({self._number()}, 'finally')", 2)
        else:
            self._statements(1)
        if self._generators and choose.random() < 0.5:
            self._write(f"async for x in {choose.choice(self._generators)}:", 1)
            self._write("log('inner', x)", 2)
            self._guarded("YIELD(x)", 2)
        if self._generators and choose.random() < 0.3:
            self._write(f"v = YIELD_STAR({choose.choice(self._generators)})", 1)
        self._write(f"v = YIELD({self._value()})", 1)
        self._write(f"it{number} = own['it{number}'] = g{number}()", 0)
        self._generators.append(f"it{number}")

    def _statements(self, depth: int) -> None:
        for _ in range(self._random.randint(0, 3)):
            match self._random.randrange(6):
                case 0 | 1:
                    self._guarded(f"log({self._number()}, YIELD({self._value()}))", depth)
                case 2:
                    self._guarded(f"log({self._number()}, await {self._awaitable()})", depth)
                case 3:
                    self._write(f"queue_microtask(lambda: log({self._number()}))", depth)
                case 4:
                    self._write(f"log({self._number()})", depth)
                case 5 if self._own and self._random.random() < 0.3:
                    # A request that it makes while it runs waits in its queue.
                    self._write(f"watch({self._number()}, {self._own}.next(1))", depth)
                case _ if self._random.random() < 0.2:
                    self._write(f"if {self._random.randrange(2)}: RETURN({self._value()})", depth)
                case _:
                    self._write("pass", depth)

    def _functions(self) -> None:
        """One function, called so often that its awaits come in batches, or alone."""
        choose = self._random
        number = self._number()
        self._write("@async_function", 0)
        self._write(f"async def f{number}(me):", 0)
        self._write(f"log('f{number}', me)", 1)
        if choose.random() < 0.3:
            self._write(f"for _ in range({choose.randint(1, 6)}):", 1)
            self._guarded(f"log(me, await {self._awaitable()})", 2)
        for _ in range(choose.randint(0, 3)):
            self._guarded(f"log(me, await {self._awaitable()})", 1)
            if choose.random() < 0.3:
                self._write("queue_microtask(lambda: log('microtask', me))", 1)
        if choose.random() < 0.7:
            self._write("try:", 1)
            self._write(f"async for x in {choose.choice(self._generators)}:", 2)
            self._write("log(me, 'item', x)", 3)
            match choose.randrange(4):
                case 0:
                    self._guarded(f"log(me, await {self._awaitable()})", 3)
                case 1:
                    self._write("if me % 3 == 1: break", 3)
                case 2:
                    self._write("if me % 4 == 1: raise Thrown(me)", 3)
            self._write("except Exception as error:", 1)
            self._write("log(me, 'caught', reason_of(error))", 2)
        self._write(f"return {self._value()}", 1)
        many = choose.choice([1, 1, 2, 3, 12, 20])
        self._write(f"for me in range({many}): watch({number}, f{number}(me))", 0)

    def _requests(self) -> None:
        for _ in range(self._random.randint(1, 3)):
            generator = self._random.choice(self._generators)
            request = self._random.choice(["next", "next", "return_", "throw"])
            call = f"watch({self._number()}, {generator}.{request}({self._value()}))"
            if self._random.random() < 0.5:
                call = f"Promise.resolve().then(lambda _: {call})"
            # Making the value may throw at once.
            self._guarded(call, 0)


@pytest.mark.parametrize("part", range(PARTS))
def test_random_programs(part: int) -> None:
    longest = 0
    for seed in range(part, PROGRAMS, PARTS):
        text = Writer(seed).program()
        log = run_on_thenloop([text], as_it_is)
        longest = max(longest, len(log))
        for variant in (with_host_hooks, with_instrument):
            assert run_on_thenloop([text], variant) == log, f"seed {seed}:\n{text}"
    assert longest > 50
