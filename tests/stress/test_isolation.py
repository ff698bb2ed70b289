"""Loops that run at once, in threads and in sub-interpreters, know nothing of each other."""

from __future__ import annotations

import random
import subprocess
import sys
import textwrap
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

import thenloop

from .programs import random_program
from .running_programs import run_on_reference, run_on_thenloop

THREADS = 4


@pytest.fixture
def hasty_switches() -> Iterator[None]:
    """Threads that take turns every few instructions."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("hasty_switches")
def test_programs_in_threads_at_once() -> None:
    programs = [random_program(random.Random(seed).randrange, 60) for seed in range(100)]
    expected = [run_on_reference(program) for program in programs]
    assert len({tuple(log) for log in expected}) > 75
    logs: dict[tuple[int, int], list[str]] = {}
    start = threading.Barrier(THREADS)

    def work(thread: int) -> None:
        start.wait()
        # Each thread in an order of its own, so that different programs run at once.
        order = random.Random(thread).sample(range(len(programs)), len(programs))
        for index in order:
            logs[thread, index] = run_on_thenloop(programs[index])

    threads = [threading.Thread(target=work, args=(number,)) for number in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(logs) == THREADS * len(programs)
    for (_, index), log in logs.items():
        assert log == expected[index]


IN_SUB_INTERPRETERS = """
    import sys
    import textwrap

    if sys.version_info >= (3, 13):
        import _interpreters as interpreters
    else:
        import _xxsubinterpreters as interpreters

    from thenloop import Promise, current_loop, run, set_timeout

    INNER = textwrap.dedent('''
        import sys
        sys.path[:] = {path!r}
        from thenloop import Promise, async_generator, for_await, run, set_timeout

        @async_generator
        async def count():
            for number in range(3):
                yield Promise(lambda resolve, _: set_timeout(resolve, 1, number))

        async def main():
            async with for_await(count()) as values:
                async for value in values:
                    print({name!r}, value, flush=True)

        run(main)
    ''')

    def run_inside(name):
        interpreter = interpreters.create()
        failure = interpreters.run_string(interpreter, INNER.format(path=sys.path, name=name))
        assert failure is None, failure
        interpreters.destroy(interpreter)

    def main():
        loop = current_loop()
        run_inside("inside a task")
        Promise.resolve(None).then(lambda _: run_inside("inside a microtask"))
        set_timeout(print, 0, "outer")
        assert current_loop() is loop

    run(main)
    run_inside("outside")
"""


def test_sub_interpreters() -> None:
    source = Path(thenloop.__file__).parents[1]
    script = f"import sys; sys.path.insert(0, {str(source)!r})\n"
    script += textwrap.dedent(IN_SUB_INTERPRETERS)
    done = subprocess.run(
        [sys.executable, "-u", "-c", script], capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    expected = [
        *(f"inside a task {number}" for number in range(3)),
        *(f"inside a microtask {number}" for number in range(3)),
        "outer",
        *(f"outside {number}" for number in range(3)),
    ]
    assert done.stdout.splitlines() == expected
    assert done.stderr == ""
