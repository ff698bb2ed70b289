"""Run one order program on our own loop, as it is: its JavaScript, in our engine."""

from __future__ import annotations

import io
from typing import Any

from tests.order.catalogue import OrderProgram
from tests.order.engines import PRELUDE
from thenloop import VirtualClock
from thenloop.javascript.engine.agent import Engine

__all__ = ["run_in_javascript"]


def run_in_javascript(program: OrderProgram, profile: Any = None) -> list[str]:
    """Run the program as the first task of a fresh loop until nothing is left; give its log."""
    clock = VirtualClock()
    engine = Engine(clock=clock, profile=profile, stdout=io.StringIO(), stderr=io.StringIO())
    engine.evaluate(PRELUDE.read_text(encoding="utf-8"), file=PRELUDE.name)

    def busy(this: Any, milliseconds: float = 0.0, *_: Any) -> None:
        clock.advance(milliseconds)

    # Under virtual time no loop of the program's own makes time pass.
    engine.define_global("busy", 1, busy)
    engine.run(program.javascript, file=program.name)
    log: list[str] = engine.evaluate("__lines.join('\\n')").splitlines()
    assert not engine.internal_errors
    engine.loop.close()
    return log
