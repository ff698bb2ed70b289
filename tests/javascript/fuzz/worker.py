"""Our engine, running fuzzed programs: a request {source} a line, an answer {lines} a line."""

from __future__ import annotations

import io
import json
import sys

from tests.javascript.fuzz.runners import PRELUDE
from thenloop.javascript import Engine, JavaScriptSyntaxError, UncaughtError

__all__ = ["log_of", "main"]


def log_of(source: str) -> list[str]:
    """What the program logs until nothing is left that could run."""
    engine = Engine(virtual_time=True, stdout=io.StringIO(), stderr=io.StringIO())
    engine.evaluate(PRELUDE.read_text(encoding="utf-8"), file="prelude.js")
    failed: list[str] = []
    try:
        engine.run(source, file="program.js")
    except JavaScriptSyntaxError:
        failed.append("script: SyntaxError")
    except UncaughtError as error:
        failed.append(f"script: {error}")
    lines: list[str] = json.loads(str(engine.evaluate("JSON.stringify(lines)")))
    return lines + failed


def main() -> None:
    """Answer until the input ends."""
    for line in sys.stdin:
        try:
            lines = log_of(json.loads(line)["source"])
        except Exception as error:
            lines = [f"engine: {type(error).__name__}: {error}"]
        print(json.dumps({"lines": lines}), flush=True)


if __name__ == "__main__":
    main()
