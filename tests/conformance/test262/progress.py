"""How far a run has come, on standard error."""

from __future__ import annotations

import importlib.util
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

__all__ = ["Tell", "progress"]

#: Seconds between two lines where there is no bar.
EVERY = 60

#: Done, and failed.
Tell = Callable[[int, int], None]


@contextmanager
def progress(total: int) -> Iterator[Tell]:
    """A bar on a terminal that has the library for it, otherwise a line a minute."""
    if sys.stderr.isatty() and importlib.util.find_spec("rich") is not None:
        with _bar(total) as tell:
            yield tell
    else:
        yield _lines(total)


def _lines(total: int) -> Tell:
    told = time.monotonic()

    def tell(done: int, failed: int) -> None:
        nonlocal told
        if time.monotonic() >= told + EVERY:
            told = time.monotonic()
            print(f"{done} of {total} tests, {failed} cases failed", file=sys.stderr, flush=True)

    return tell


@contextmanager
def _bar(total: int) -> Iterator[Tell]:
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
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[failed]} failed"),
    )
    with Progress(*columns, console=Console(stderr=True)) as shown:
        task = shown.add_task("", total=total, failed=0)
        yield lambda done, failed: shown.update(task, completed=done, failed=failed)
