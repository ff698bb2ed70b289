"""Run one order program on our own loop, as an engine runs its JavaScript: a script in a page."""

from __future__ import annotations

from typing import Any

from tests.order.catalogue import OrderProgram
from tests.order.prelude import logging
from thenloop import EventLoop, VirtualClock

__all__ = ["run_in_python"]


def run_in_python(program: OrderProgram, profile: Any = None) -> list[str]:
    """Run the program as the first task of a fresh loop until nothing is left; give its log."""
    clock = VirtualClock()
    with logging(clock) as run:
        loop = EventLoop(clock=clock, profile=profile)
        try:
            loop.queue_task(program.load())
            loop.run()
            log = list(run.lines)
        finally:
            # Closing runs the finally blocks of bodies suspended for ever, which JavaScript never
            # does: their lines are no part of this log, and must not fall into another's.
            loop.close()
    return log
