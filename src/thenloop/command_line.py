"""The command line: ``thenloop`` and ``python -m thenloop``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any, Final

from . import __version__
from .profiles import PROFILES
from .running import run
from .runtime.completions import reason_of
from .runtime.reporting import Uncaught, format_uncaught, print_uncaught
from .time_limit import TimeLimitReached, is_supported, time_limit
from .timers.clocks import RealClock, VirtualClock

__all__ = ["main"]

SUCCESS: Final = 0
UNCAUGHT: Final = 1
USAGE: Final = 2
TIMED_OUT: Final = 124
INTERRUPTED: Final = 130

#: How the files of programs end; all but the first are JavaScript.
SUFFIXES: Final = (".py", ".js", ".mjs", ".cjs")
#: The name of the module that a program in Python is.
PROGRAM: Final = "thenloop_program"


class UsageError(Exception):
    """The command line asks for something that cannot be done; the message says what."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    arguments: those after the program's name; the process's own when None.  Returns the exit
    status: 0; 1 after an uncaught error or an unhandled rejection; 2 for a usage error; 124 when
    the time was up.  A program in JavaScript may choose another.
    """
    parser = _parser()
    try:
        options = parser.parse_args(arguments)
    except SystemExit as end:
        return int(end.code or 0)
    try:
        status: int = options.command(options)
        return status
    except UsageError as error:
        parser.print_usage(sys.stderr)
        print(f"{parser.prog}: error: {error}", file=sys.stderr)
        return USAGE
    except KeyboardInterrupt:
        return INTERRUPTED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="thenloop", description="The event loop of the web, for Python."
    )
    parser.add_argument("--version", action="version", version=f"thenloop {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    run_command = commands.add_parser(
        "run",
        help="run a program on a fresh loop",
        description="Run FILE on a fresh loop until nothing is left that could ever run: the "
        "function main() of a .py file, or the JavaScript of a .js, .mjs or .cjs file. The exit "
        "status is 1 when an error was not caught or a rejection not handled.",
    )
    run_command.set_defaults(command=_run)
    run_command.add_argument("file", metavar="FILE", help="a .py file that defines main, or a .js")
    run_command.add_argument(
        "arguments", metavar="ARGUMENT", nargs="*", help="what process.argv has behind FILE"
    )
    run_command.add_argument(
        "--virtual-time",
        action="store_true",
        help="jump to the next timer instead of waiting for it",
    )
    run_command.add_argument(
        "--timeout",
        type=_seconds,
        metavar="SECONDS",
        help="stop the program after so long, with status 124",
    )
    run_command.add_argument(
        "--profile",
        choices=list(PROFILES),
        default="browser",
        help="whose choices the platform follows (default: %(default)s)",
    )
    repl_command = commands.add_parser(
        "repl",
        help="JavaScript, line by line",
        description="Read JavaScript line by line, run it and show what it gives.",
    )
    repl_command.set_defaults(command=_repl)
    return parser


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0
    if not 0 < seconds < float("inf"):
        raise argparse.ArgumentTypeError(f"expected a number of seconds above 0, got {text!r}")
    return seconds


def _run(options: argparse.Namespace) -> int:
    file = Path(options.file)
    if file.suffix not in SUFFIXES:
        raise UsageError(f"{file}: expected a {', '.join(SUFFIXES[:-1])} or {SUFFIXES[-1]} file")
    if file.suffix == ".py" and options.arguments:
        raise UsageError(f"unrecognized arguments: {' '.join(options.arguments)}")
    if not file.is_file():
        raise UsageError(f"{file}: no such file")
    if options.timeout is not None and not is_supported():
        raise UsageError("--timeout needs the timers of POSIX, which this system has not")
    try:
        return _run_python(options) if file.suffix == ".py" else _run_javascript(options)
    except TimeLimitReached as limit:
        print(f"thenloop: {file}: {limit}", file=sys.stderr)
        return TIMED_OUT


def _run_javascript(options: argparse.Namespace) -> int:
    from .javascript.host.command import run_file

    return run_file(
        Path(options.file),
        options.arguments,
        virtual_time=options.virtual_time,
        profile=options.profile,
        timeout=options.timeout,
    )


def _repl(options: argparse.Namespace) -> int:
    from .javascript.host.repl import PromptToolkitMissingError, run_repl

    try:
        return run_repl()
    except PromptToolkitMissingError as error:
        raise UsageError(str(error)) from None


def _place_in_python(frame: FrameType | None) -> str | None:
    """The innermost function of the program, with its line."""
    while frame is not None and frame.f_globals.get("__name__") != PROGRAM:
        frame = frame.f_back
    if frame is None:
        return None
    return f"{frame.f_code.co_qualname} ({frame.f_code.co_filename}:{frame.f_lineno})"


def _run_python(options: argparse.Namespace) -> int:
    with time_limit(options.timeout, _place_in_python):
        return _run_main(_load_main(Path(options.file)), options)


def _run_main(program: Callable[[], Any], options: argparse.Namespace) -> int:
    uncaught = 0

    def console(error: Uncaught) -> None:
        nonlocal uncaught
        uncaught += 1
        print_uncaught(error)

    clock = VirtualClock() if options.virtual_time else RealClock()
    try:
        run(program, clock=clock, profile=options.profile, console=console)
    except Exception as error:
        _print_exception(error)
        return UNCAUGHT
    return UNCAUGHT if uncaught else SUCCESS


def _load_main(file: Path) -> Callable[[], Any]:
    """The `main` of the program in `file`.  Raises `UsageError` when there is none."""
    # The program is a module under a name of its own, so that its `if __name__ == "__main__"` does
    # not start a second loop; its folder comes first, as for a script.
    module = ModuleType(PROGRAM)
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
