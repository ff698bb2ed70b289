"""How far a run has come, on standard error."""

from __future__ import annotations

import importlib.util
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

__all__ = ["progress"]

EVERY = 60
"""Seconds between two lines where there is no bar."""

Tell = Callable[[int, int, int, str], None]


@contextmanager
def progress() -> Iterator[Tell]:
    """A bar on a terminal that has the library for it, otherwise a line for each round."""
    if sys.stderr.isatty() and importlib.util.find_spec("rich") is not None:
        with bar() as tell:
            yield tell
    else:
        yield lines()


def lines() -> Tell:
    """One line for each round, and one a minute."""
    last, told = 0, 0.0

    def tell(done: int, total: int, number: int, name: str) -> None:
        nonlocal last, told
        now = time.monotonic()
        if number != last or now >= told + EVERY:
            last, told = number, now
            print(f"round {number}: {done} of {total} measured", file=sys.stderr, flush=True)

    return tell


@contextmanager
def bar() -> Iterator[Tell]:
    """A bar with the time that is left."""
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("round {task.fields[number]}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.description}"),
    )
    with Progress(*columns, console=Console(stderr=True)) as shown:
        task = shown.add_task("", total=None, number=0)

        def tell(done: int, total: int, number: int, name: str) -> None:
            shown.update(task, completed=done, total=total, description=name, number=number)

        yield tell
