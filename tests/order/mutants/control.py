"""The control itself: which order programs tell a core from the right one, and where."""

from __future__ import annotations

import contextlib
import functools
import io
import os
import signal
import threading
import warnings
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from types import CodeType
from typing import Any

from tests.order.catalogue import OrderProgram, all_programs
from tests.order.mutants.catalogue import MUTANTS
from tests.order.mutants.edits import EditError, applied
from tests.order.recordings import Difference, Log, Recordings, load_differences
from tests.order.run_in_python import run_in_python

__all__ = ["Catch", "Verdict", "catch_by", "expected_logs", "judge", "judge_all"]

# A program takes a thousandth of this; only one that a wrong core lets run for ever takes longer.
_PATIENCE_SECONDS = 0.5


@dataclass(frozen=True)
class Catch:
    """A program whose log is another than it should be, and the first line that is."""

    program: str
    line: int
    # None where the log has ended.
    expected: str | None
    given: str | None


@dataclass(frozen=True)
class Verdict:
    """What the programs say of one core."""

    # By the log, in the order of the programs.
    catches: tuple[Catch, ...]
    # Programs that raised, or ran for ever: they tell less of what is wrong than a log does.
    broken: tuple[str, ...]

    @property
    def first(self) -> Catch | None:
        return self.catches[0] if self.catches else None


class _ForEverError(BaseException):
    """A program's patience is up.  No program catches it."""


def judge(name: str | None) -> Verdict:
    """Run every recorded program on the core with this mutant's mistake; None for the right core.

    Raises `EditError` when the mutant does not fit the core.
    """
    with applied(MUTANTS[name]) if name is not None else contextlib.nullcontext():
        catches = []
        broken = []
        for program in expected_logs():
            try:
                catch = catch_by(program)
            except (Exception, _ForEverError):
                broken.append(program)
            else:
                if catch is not None:
                    catches.append(catch)
    return Verdict(tuple(catches), tuple(broken))


def judge_all(
    names: Iterable[str], jobs: int | None = None
) -> Iterator[tuple[str, Verdict | EditError]]:
    """Judge mutants one after the other, in so many processes; give errors instead of raising."""
    names = list(names)
    jobs = min(jobs or os.cpu_count() or 1, len(names))
    if jobs <= 1:
        yield from ((name, _judge_or_error(name)) for name in names)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from zip(names, pool.map(_judge_or_error, names), strict=True)


def _judge_or_error(name: str) -> Verdict | EditError:
    try:
        return judge(name)
    except EditError as error:
        return error


def catch_by(name: str) -> Catch | None:
    """Run one program on the core as it is now; where its log is wrong, or None."""
    with _quietly(), _limited():
        log = run_in_python(_CompiledOnce(name))
    return _first_difference(name, expected_logs()[name], log)


class _CompiledOnce(OrderProgram):
    """A program that is read and compiled for the first of the cores that it runs on."""

    def load(self) -> Callable[[], None]:
        namespace: dict[str, Any] = {"__name__": f"order_program_{self.name}"}
        exec(_compiled(self.python_path), namespace)
        program: Callable[[], None] = namespace["program"]
        return program


@functools.cache
def _compiled(path: Path) -> CodeType:
    return compile(path.read_bytes(), path, "exec", dont_inherit=True)


@functools.cache
def expected_logs() -> dict[str, Log]:
    """What each program must log, as `test_order` says it."""
    recordings = Recordings.load()
    differences = load_differences()
    expected = {}
    # A program that is not recorded yet is for `test_order` to complain of.
    for program in all_programs():
        if program.name in recordings.programs:
            deliberate = differences.get(program.name, Difference()).python_log
            recorded = recordings.programs[program.name].browser_log
            expected[program.name] = recorded if deliberate is None else deliberate
    return expected


def _first_difference(program: str, expected: Log, given: Log) -> Catch | None:
    for index in range(max(len(expected), len(given))):
        wanted = expected[index] if index < len(expected) else None
        got = given[index] if index < len(given) else None
        if wanted != got:
            return Catch(program, index + 1, wanted, got)
    return None


@contextlib.contextmanager
def _quietly() -> Iterator[None]:
    """Keep what a wrong core prints, and Python's warnings about it, to ourselves."""
    with contextlib.redirect_stderr(io.StringIO()), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


@contextlib.contextmanager
def _limited() -> Iterator[None]:
    """End the block by `_ForEverError` when it takes too much processor time.

    By processor time, so that a busy machine makes no difference; where there is no such timer, and
    in other threads than the main one, the block is not limited.
    """
    if (
        not hasattr(signal, "setitimer")
        or threading.current_thread() is not threading.main_thread()
    ):
        yield
        return

    def give_up(*_: object) -> None:
        raise _ForEverError

    previous = signal.signal(signal.SIGPROF, give_up)
    # It comes again, in case the first fell where Python has to swallow exceptions.
    signal.setitimer(signal.ITIMER_PROF, _PATIENCE_SECONDS, _PATIENCE_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, previous)
