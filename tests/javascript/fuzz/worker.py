"""Our engine, running fuzzed programs: a request {source} a line, an answer {lines} a line.

The engine and the prelude are made once; each program runs in a copy of the process.
"""

from __future__ import annotations

import gc
import io
import json
import os
import sys

from tests.javascript.fuzz.runners import PRELUDE
from thenloop.javascript import Engine, JavaScriptSyntaxError
from thenloop.javascript.engine.throws import Thrown

__all__ = ["log_of", "main"]


def prepared_engine() -> Engine:
    """An engine with the prelude, on a virtual clock."""
    engine = Engine(virtual_time=True, stdout=io.StringIO(), stderr=io.StringIO())
    engine.evaluate(PRELUDE.read_text(encoding="utf-8"), file="prelude.js")
    return engine


def log_of(source: str, engine: Engine | None = None) -> list[str]:
    """What the program logs until nothing is left that could run."""
    if engine is None:
        engine = prepared_engine()
    try:
        engine.evaluate(source, file="program.js")
    except JavaScriptSyntaxError:
        engine.evaluate("lines.push('script: SyntaxError')")
    except Thrown as thrown:
        engine.realm.define(engine.global_object, "failure", thrown.value)
        engine.evaluate("lines.push(`script: ${show(failure)}`)")
    engine.run_until_idle()
    lines: list[str] = json.loads(str(engine.evaluate("JSON.stringify(lines)")))
    return lines


def main() -> None:
    """Answer until the input ends."""
    engine = prepared_engine()
    gc.collect()
    gc.freeze()
    for line in sys.stdin:
        source = json.loads(line)["source"]
        child = os.fork()
        if child == 0:
            _answer(engine, source)
        _, status = os.waitpid(child, 0)
        if status:
            _write([f"crash: status {os.waitstatus_to_exitcode(status)}"])


def _answer(engine: Engine, source: str) -> None:
    """Run the program in this copy, and end it."""
    status = 1
    try:
        try:
            lines = log_of(source, engine)
        except Exception as error:
            lines = [f"engine: {type(error).__name__}: {error}"]
        _write(lines)
        status = 0
    finally:
        os._exit(status)


def _write(lines: list[str]) -> None:
    data = json.dumps({"lines": lines}).encode() + b"\n"
    while data:
        data = data[os.write(1, data) :]


if __name__ == "__main__":
    main()
