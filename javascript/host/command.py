"""``thenloop run`` for a program in JavaScript."""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from types import FrameType
from typing import Any, Final, TextIO

from ...time_limit import time_limit
from ..engine.agent import Engine
from ..engine.errors import capture_stack
from ..errors import JavaScriptSyntaxError
from . import ProgramExit
from .reporting import UncaughtError, format_syntax_error

__all__ = ["SUFFIXES", "place_of", "run_file"]

#: How the files of programs in JavaScript end.
SUFFIXES: Final = (".js", ".mjs", ".cjs")


def place_of(frame: FrameType | None) -> str | None:
    """The innermost function of a program in JavaScript, with its line; None when none runs."""
    # This is called by the signal's handler, on top of the frame that was interrupted.
    stack = capture_stack(1, 1)
    if not stack:
        return None
    place = stack[0]
    where = f"{place.file}:{place.line}:{place.column}"
    return f"{place.function} ({where})" if place.function else where


def run_file(
    file: Path,
    arguments: Sequence[str] = (),
    *,
    virtual_time: bool = False,
    profile: str | None = None,
    timeout: float | None = None,
) -> int:
    """Run a program until nothing is left to run; the exit status.

    Raises `TimeLimitReached` when it has run for `timeout` seconds.
    """
    _prepare_streams(sys.stdout, sys.stderr)
    engine: Any = Engine(virtual_time=virtual_time, profile=profile)
    host = engine.host
    host.process.set_arguments([str(file.resolve()), *arguments])
    try:
        with time_limit(timeout, place_of):
            engine.run_file(str(file))
            return int(host.finish())
    except ProgramExit as end:
        return end.status
    except JavaScriptSyntaxError as error:
        print(format_syntax_error(error), end="", file=sys.stderr)
        return 1
    except UncaughtError as error:
        print(error.text, end="", file=sys.stderr)
        return 1
    finally:
        sys.stdout.flush()


def _prepare_streams(*streams: TextIO) -> None:
    """Write UTF-8, as consoles of JavaScript do, and end silently with the reader of a pipe."""
    for stream in streams:
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
