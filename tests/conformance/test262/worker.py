"""The worker of our engine: python -m tests.conformance.test262.worker ROOT

A request a line, an answer a line, as `pool` says.  The realm and the harness are made once; each
case then runs in a copy of the process, so that it finds both untouched and nothing that it does,
to the heap or to the interpreter, is left for the next.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from pathlib import Path
from typing import Any

from tests.conformance.test262.host import Harness, run_case

__all__ = ["main"]


def main() -> None:
    """Answer until the input ends."""
    root = Path(sys.argv[1])
    plain, bare = Harness(root), Harness(root)
    plain.prepare(("assert.js", "sta.js"))
    # What is there now will not go away: the collector need not look, nor touch its pages.
    gc.collect()
    gc.freeze()
    for line in sys.stdin:
        request = json.loads(line)
        harness = bare if request["mode"] == "raw" else plain
        harness.compile(request["harness"])
        child = os.fork()
        if child == 0:
            _answer(harness, request)
        _, status = os.waitpid(child, 0)
        if status:
            code = os.waitstatus_to_exitcode(status)
            _write({"verdict": "crash", "message": f"the process ended with status {code}"})


def _answer(harness: Harness, request: dict[str, Any]) -> None:
    """Run the case in this copy, and end it."""
    status = 1
    try:
        message = run_case(harness, request)
        _write({"verdict": "fail" if message else "pass", "message": message or ""})
        status = 0
    except Exception as error:
        # An error of Python's own that came out of the engine is one of the engine.
        where = _place(error)
        message = f"engine: {type(error).__name__}: {error} ({where})"
        _write({"verdict": "fail", "message": message})
        status = 0
    finally:
        os._exit(status)


def _place(error: BaseException) -> str:
    """The innermost line of Python's."""
    traceback = error.__traceback__
    while traceback is not None and traceback.tb_next is not None:
        traceback = traceback.tb_next
    if traceback is None:
        return "nowhere"
    return f"{Path(traceback.tb_frame.f_code.co_filename).name}:{traceback.tb_lineno}"


def _write(answer: dict[str, str]) -> None:
    os.write(1, json.dumps(answer).encode() + b"\n")


if __name__ == "__main__":
    main()
