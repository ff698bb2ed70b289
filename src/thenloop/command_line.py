"""The command line: ``thenloop`` and ``python -m thenloop``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from . import __version__
from .profiles import PROFILES
from .running import run
from .runtime.completions import reason_of
from .runtime.reporting import Uncaught, format_uncaught, print_uncaught
from .timers.clocks import RealClock, VirtualClock

__all__ = ["main"]

SUCCESS: Final = 0
UNCAUGHT: Final = 1
USAGE: Final = 2
INTERRUPTED: Final = 130


class UsageError(Exception):
    """The command line asks for something that cannot be done; the message says what."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    arguments: those after the program's name; the process's own when None.  Returns the exit
    status: 0; 1 after an uncaught error or an unhandled rejection; 2 for a usage error.
    """
    parser = _parser()
    try:
        options = parser.parse_args(arguments)
    except SystemExit as end:
        return int(end.code or 0)
    try:
        return _run_file(Path(options.file), options.virtual_time, options.profile)
    except UsageError as error:
        parser.print_usage(sys.stderr)
        print(f"{parser.prog}: error: {error}", file=sys.stderr)
        return USAGE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="thenloop", description="The event loop of the web, for Python."
    )
    parser.add_argument("--version", action="version", version=f"thenloop {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    run_command = commands.add_parser(
        "run",
        help="run a program on a fresh loop",
        description="Run FILE's main() on a fresh loop until nothing is left that could ever run. "
        "The exit status is 1 when an error was not caught or a rejection not handled.",
    )
    run_command.add_argument("file", metavar="FILE", help="a .py file that defines main")
    run_command.add_argument(
        "--virtual-time",
        action="store_true",
        help="jump to the next timer instead of waiting for it",
    )
    run_command.add_argument(
        "--profile",
        choices=list(PROFILES),
        default="browser",
        help="whose choices the platform follows (default: %(default)s)",
    )
    return parser


def _run_file(file: Path, virtual_time: bool, profile: str) -> int:
    program = _load_main(file)
    uncaught = 0

    def console(error: Uncaught) -> None:
        nonlocal uncaught
        uncaught += 1
        print_uncaught(error)

    clock = VirtualClock() if virtual_time else RealClock()
    try:
        run(program, clock=clock, profile=profile, console=console)
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        _print_exception(error)
        return UNCAUGHT
    return UNCAUGHT if uncaught else SUCCESS


def _load_main(file: Path) -> Callable[[], Any]:
    """The `main` of the program in `file`.  Raises `UsageError` when there is none."""
    if file.suffix != ".py":
        raise UsageError(f"{file}: expected a .py file")
    if not file.is_file():
        raise UsageError(f"{file}: no such file")
    # The program is a module under a name of its own, so that its `if __name__ == "__main__"` does
    # not start a second loop; its folder comes first, as for a script.
    module = ModuleType("thenloop_program")
    module.__file__ = str(file)
    sys.modules[module.__name__] = module
    sys.path.insert(0, str(file.resolve().parent))
    try:
        exec(compile(file.read_bytes(), str(file), "exec"), vars(module))
    except Exception as error:
        _print_exception(error)
        raise SystemExit(UNCAUGHT) from None
    program = getattr(module, "main", None)
    if not callable(program):
        raise UsageError(f"{file} defines no function main()")
    found: Callable[[], Any] = program
    return found


def _print_exception(error: Exception) -> None:
    print(format_uncaught(Uncaught(reason_of(error), error)), end="", file=sys.stderr, flush=True)
