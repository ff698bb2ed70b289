"""Instructions per operation of thenloop's hot paths, counted by valgrind's callgrind.

    python -m benchmarks instructions             count, and show beside the baseline
    python -m benchmarks instructions --check     fail when a hot path costs more than it did
    python -m benchmarks instructions --update    make what was counted the baseline

Unlike time, a count hardly depends on what else the machine does, so a gate can be narrow.  It does
depend on the interpreter's build; the baseline therefore says which it was made with, and holds for
no other.  Where it does not hold, or valgrind is missing, the gate is *not run*, and says so.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from benchmarks.peers.counting import CALIBRATION, LAYOUTS, OPERATIONS
from benchmarks.report import table
from benchmarks.stage import environment, interpreter_command, stage, steady

__all__ = ["HOT_PATHS", "MARGIN", "changes", "comparable", "main"]

BASELINE = Path(__file__).with_name("instructions.json")

MARGIN = 0.02
"""How much more a hot path may cost than the baseline says."""

SAME_BUILD = 0.005
"""How far the calibration may be off where the interpreter counts as the same."""

TIME_LIMIT = 600

HOT_PATHS: dict[str, tuple[str, str, int | None]] = {
    CALIBRATION: (CALIBRATION, "", None),
    "then_hop": ("then_hop", "", None),
    "then_chain": ("then_chain", "", None),
    "all": ("all", "", None),
    "handlers_on_one": ("handlers_on_one", "", None),
    "create_promise": ("create_promise", "", None),
    "create_settled": ("create_settled", "", None),
    "await_settled/1": ("await_settled", "", 1),
    "await_settled/100": ("await_settled", "", 100),
    "await_new": ("await_new", "", None),
    "await_pending": ("await_pending", "", None),
    "async_call": ("async_call", "", None),
    "await_rejection": ("await_rejection", "", None),
    "async_generator": ("async_generator", "async for", None),
    "async_generator, closed": ("async_generator", "for_await", None),
    "nested_await/10": ("nested_await", "", 10),
    "queue_microtask": ("queue_microtask", "", None),
    "macrotask_chain": ("macrotask_chain", "", None),
    "macrotask_batch": ("macrotask_batch", "", None),
    "timer_set": ("timer_set", "", None),
    "timer_fire": ("timer_fire", "", None),
    "timer_cancel": ("timer_cancel", "", None),
    "timer_debounce": ("timer_debounce", "", None),
}
"""What is counted: a workload of the catalogue, its way, and its parameter where it has one."""


class NotRunError(Exception):
    """Why nothing can be counted, or nothing compared, here."""


class BrokenError(Exception):
    """It should have been possible to count, and was not."""


def interpreter() -> str:
    """The key of this interpreter in the baseline."""
    name = platform.python_implementation().lower()
    return f"{name}-{platform.python_version()}-{platform.machine()}"


def build() -> dict[str, str]:
    """What makes two interpreters of one version count differently."""
    return {
        "compiler": platform.python_compiler(),
        "configuration": options("CONFIG_ARGS"),
        "flags": options("PY_CFLAGS"),
        "library": " ".join(platform.libc_ver()),
    }


def options(variable: str) -> str:
    """A variable of the build's configuration, without what is only a place on its machine."""
    words = shlex.split(str(sysconfig.get_config_var(variable) or ""))
    return " ".join(word for word in words if word.startswith("-") and "/" not in word)


def count(names: Sequence[str], at_once: int) -> dict[str, float]:
    """Instructions per operation of each hot path.  Raises `NotRunError`, `BrokenError`."""
    valgrind = shutil.which("valgrind")
    if valgrind is None:
        raise NotRunError("valgrind is not installed")
    asked = json.dumps([[name, *HOT_PATHS[name]] for name in names])
    python = [*interpreter_command(), "-m", "benchmarks.peers.counting"]
    with stage() as folder, tempfile.TemporaryDirectory() as dumps:
        # Once without valgrind, so that every module is compiled already.
        run([*python, "[]", "1"], folder)
        callgrind = [
            *steady(),
            valgrind,
            "--quiet",
            "--tool=callgrind",
            "--dump-before=getppid",
            f"--callgrind-out-file={dumps}/out.%p",
        ]
        answer = run([*callgrind, *python, asked, str(at_once)], folder)
        counted: dict[str, float] = {}
        for line in answer.splitlines():
            name, process = json.loads(line)
            counted[name] = per_operation(Path(dumps), process)
    return counted


def run(command: Sequence[str], folder: Path) -> str:
    """What a command prints in the folder of a stage.  Raises `BrokenError` when it fails."""
    try:
        answer = subprocess.run(
            command,
            cwd=folder,
            env=environment(folder),
            capture_output=True,
            text=True,
            timeout=TIME_LIMIT,
        )
    except subprocess.TimeoutExpired:
        raise BrokenError(f"callgrind took more than {TIME_LIMIT} s") from None
    if answer.returncode:
        raise BrokenError(f"{command[0]} failed:\n{answer.stderr.strip()[-2000:]}")
    return answer.stdout


def per_operation(folder: Path, process: int) -> float:
    """What the second work of a process cost more than the first, for each operation more.

    The least of what was counted in its layouts of the heap.
    """

    def cost(part: int) -> int:
        return total(folder / f"out.{process}.{part}")

    # Dumps are made at the start and the stop of each, with what was counted since the last.
    pairs = [(4 * layout + 2, 4 * layout + 4) for layout in range(LAYOUTS)]
    return min(cost(second) - cost(first) for first, second in pairs) / OPERATIONS


def total(dump: Path) -> int:
    """The number of instructions in a dump of callgrind's."""
    try:
        found = re.search(r"^(?:totals|summary): (\d+)", dump.read_text(), re.MULTILINE)
    except OSError:
        found = None
    if found is None:
        raise BrokenError("callgrind made no dump at the marks")
    return int(found[1])


def comparable(baseline: dict[str, Any], counted: dict[str, float]) -> dict[str, float]:
    """The baseline's operations for this interpreter.  Raises `NotRunError` when there are none."""
    key = interpreter()
    if key not in baseline:
        made = ", ".join(baseline) or "nothing"
        raise NotRunError(f"this is {key}, and the baseline was made with {made}")
    entry = baseline[key]
    unlike = [what for what, value in build().items() if entry["build"].get(what) != value]
    if unlike:
        raise NotRunError(
            f"this {key} was built otherwise than the baseline's: {', '.join(unlike)}"
        )
    operations: dict[str, float] = entry["operations"]
    if CALIBRATION in counted:
        off = counted[CALIBRATION] / operations[CALIBRATION] - 1
        if abs(off) > SAME_BUILD:
            raise NotRunError(
                f"what has nothing to do with thenloop costs {off:+.2%} here: "
                "the interpreter, the C library or valgrind differs from the baseline's"
            )
    return operations


def changes(
    operations: dict[str, float], counted: dict[str, float]
) -> tuple[list[str], list[str], list[str]]:
    """The hot paths that cost more than they may, that cost less, and that have no baseline."""
    dearer, cheaper, unknown = [], [], []
    for name, cost in counted.items():
        if name not in operations:
            unknown.append(name)
        elif cost > operations[name] * (1 + MARGIN):
            dearer.append(name)
        elif cost < operations[name] * (1 - MARGIN):
            cheaper.append(name)
    return dearer, cheaper, unknown


def show(operations: dict[str, float], runs: Sequence[dict[str, float]]) -> None:
    """Print what was counted beside the baseline, with the spread of several runs."""
    rows = [["operation", "instructions", "baseline", "change"]]
    if len(runs) > 1:
        rows[0].append("spread")
    for name, cost in runs[0].items():
        known = operations.get(name)
        rows.append(
            [
                name,
                f"{cost:,.0f}",
                "" if known is None else f"{known:,.0f}",
                "" if known is None else f"{cost / known - 1:+.2%}",
            ]
        )
        if len(runs) > 1:
            costs = [run[name] for run in runs]
            rows[-1].append(f"{max(costs) / min(costs) - 1:.3%}")
    print("\n".join(table(rows)))


def parser() -> argparse.ArgumentParser:
    """The options of this mode."""
    made = argparse.ArgumentParser(
        prog="python -m benchmarks instructions",
        description="Count instructions per operation of thenloop's hot paths.",
    )
    add = made.add_argument
    add("--only", action="append", default=[], metavar="GLOB", help="hot paths; repeats")
    add("--repeat", type=int, default=1, metavar="N", help="count so often, show the spread")
    add(
        "--at-once",
        type=int,
        default=os.cpu_count() or 1,
        metavar="N",
        help="so many processes (%(default)s)",
    )
    add("--baseline", type=Path, default=BASELINE, metavar="FILE", help="another baseline")
    what = made.add_mutually_exclusive_group()
    what.add_argument(
        "--check", action="store_true", help=f"fail where one costs {MARGIN:.0%}% more"
    )
    what.add_argument("--update", action="store_true", help="make this the baseline")
    return made


def main(arguments: Sequence[str]) -> int:
    """Do what the command line asks for; the exit status."""
    asked = parser()
    options = asked.parse_args(arguments)
    names = [
        name
        for name in HOT_PATHS
        if not options.only or any(fnmatchcase(name, pattern) for pattern in options.only)
    ]
    if not names:
        asked.error(f"--only fits nothing; there are {', '.join(HOT_PATHS)}")
    if CALIBRATION not in names:
        names.insert(0, CALIBRATION)
    baseline: dict[str, Any] = {}
    if options.baseline.exists():
        baseline = json.loads(options.baseline.read_text(encoding="utf-8"))
    try:
        if options.check:
            # What can be known without counting is known at once.
            comparable(baseline, {})
        runs = [count(names, max(1, options.at_once)) for _ in range(max(1, options.repeat))]
    except NotRunError as reason:
        print(f"instructions: not run: {reason}")
        return 0
    except BrokenError as error:
        print(f"instructions: {error}", file=sys.stderr)
        return 1
    if options.update:
        update(baseline, runs[0], options.baseline)
        show({}, runs)
        print(f"\nthe baseline of {interpreter()} is now this")
        return 0
    try:
        operations = comparable(baseline, runs[0])
    except NotRunError as reason:
        show({}, runs)
        print(f"\ninstructions: not compared: {reason}")
        return 0
    show(operations, runs)
    return judge(operations, runs[0], check=options.check)


def judge(operations: dict[str, float], counted: dict[str, float], *, check: bool) -> int:
    """Say what has changed; the exit status."""
    dearer, cheaper, unknown = changes(operations, counted)
    advice = "python -m benchmarks instructions --update"
    print()
    if cheaper:
        print(f"cheaper by more than {MARGIN:.0%}: {', '.join(cheaper)}; keep it with: {advice}")
    if unknown:
        print(f"without a baseline: {', '.join(unknown)}; give it one with: {advice}")
    if dearer:
        print(f"dearer by more than {MARGIN:.0%}: {', '.join(dearer)}")
        return 1 if check else 0
    print(f"instructions: {len(counted)} hot paths, none dearer by more than {MARGIN:.0%}")
    return 0


def update(baseline: dict[str, Any], counted: dict[str, float], path: Path) -> None:
    """Keep what was counted as this interpreter's baseline, and what others have."""
    key = interpreter()
    kept = baseline.get(key, {}).get("operations", {})
    known = {name: cost for name, cost in kept.items() if name in HOT_PATHS}
    entry = {"build": build(), "operations": {**known, **counted}}
    ordered = dict(sorted({**baseline, key: entry}.items()))
    path.write_text(json.dumps(ordered, indent=1) + "\n", encoding="utf-8")
