"""Run the JavaScript of an order program, as it stands, in our own engine."""

from __future__ import annotations

import io
import json
from pathlib import Path

from tests.order.catalogue import OrderProgram
from thenloop import VirtualClock
from thenloop.javascript import Engine

__all__ = ["run_in_javascript"]

_PRELUDE = Path(__file__).with_name("prelude.js")


def run_in_javascript(program: OrderProgram) -> list[str]:
    """Run it as the script of a fresh engine until nothing is left; give its log.

    The prelude is the one that browsers get, but for `busy`: on a virtual clock, time is moved.
    """
    clock = VirtualClock()
    engine = Engine(clock=clock, stdout=io.StringIO(), stderr=io.StringIO())
    engine.evaluate(_PRELUDE.read_text(encoding="utf-8"), file=_PRELUDE.name)

    def busy(_: object, milliseconds: object) -> None:
        assert isinstance(milliseconds, int | float)
        clock.advance(milliseconds)

    engine.define_global("busy", 1, busy)
    engine.run(program.javascript, file=f"{program.name}.js")
    lines: list[str] = json.loads(str(engine.evaluate("JSON.stringify(__lines)")))
    return lines
