"""Instruments: observers of jobs, tasks, checkpoints and promises.

An instrument sees the run and must not steer it.  A loop without instruments pays one test of an
attribute at each of these points.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final

from .completions import text_of
from .jobs import Job
from .tasks import Task

__all__ = ["Instrument", "Instruments"]


class Instrument:
    """Override what you want to see, and hand an instance to `EventLoop.add_instrument`.

    An exception that escapes an instrument is printed, and the instrument is removed.
    """

    def before_task(self, task: Task) -> None: ...
    def after_task(self, task: Task) -> None: ...
    def before_job(self, job: Job) -> None: ...
    def after_job(self, job: Job) -> None: ...
    def before_checkpoint(self) -> None: ...
    def after_checkpoint(self) -> None: ...

    def promise_created(self, promise: Any) -> None: ...

    def promise_resolved(self, promise: Any, resolution: Any) -> None:
        """`promise` is locked in to `resolution`, a thenable: its state will follow it."""

    def promise_settled(self, promise: Any) -> None: ...


_HOOKS: Final = tuple(name for name in vars(Instrument) if not name.startswith("_"))


class Instruments:
    """The instruments of one loop, by the hook that they override."""

    def __init__(self, instruments: tuple[Instrument, ...]) -> None:
        self.instruments = instruments
        self._observers: dict[str, tuple[tuple[Instrument, Callable[..., None]], ...]] = {
            hook: tuple(
                (instrument, getattr(instrument, hook))
                for instrument in instruments
                if getattr(type(instrument), hook) is not getattr(Instrument, hook)
            )
            for hook in _HOOKS
        }

    def notify(self, hook: str, *arguments: Any) -> None:
        """Call every instrument that overrides `hook`."""
        for instrument, observer in self._observers[hook]:
            try:
                observer(*arguments)
            except Exception:
                self._drop(instrument)
                # There may be nowhere to say so.
                with suppress(Exception):
                    who = text_of(instrument)
                    print(f"thenloop removed the failing instrument {who}:", file=sys.stderr)
                    traceback.print_exc()

    def _drop(self, failing: Instrument) -> None:
        self.instruments = tuple(one for one in self.instruments if one is not failing)
        for hook, observers in self._observers.items():
            self._observers[hook] = tuple(pair for pair in observers if pair[0] is not failing)
