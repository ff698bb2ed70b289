"""Where the time of thenloop's hot paths goes, by function and by line, sampled by py-spy.

    python -m benchmarks profile --only 'await_*'

py-spy reads the stack of a process from outside, so what is watched runs as fast as ever; what C
code spends counts for the line that called it.
"""

from __future__ import annotations

import argparse
import ast
import json
import linecache
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.instructions import HOT_PATHS
from benchmarks.peers.counting import CALIBRATION
from benchmarks.report import number, table, title
from benchmarks.roster import ROOT
from benchmarks.runner import revision, surroundings

__all__ = ["Frame", "Profile", "main", "profile_of", "read_stacks"]

WORKLOADS = ROOT / "benchmarks" / "peers" / "on_thenloop.py"

TIME_LIMIT = 300

FRAME = re.compile(r"(?P<function>.*) \((?P<file>.*):(?P<line>\d+)\)")


class UnableError(Exception):
    """Why nothing can be profiled here."""


@dataclass(frozen=True)
class Frame:
    """A place in the code: a function, and the line in it."""

    function: str
    file: str
    line: int

    @property
    def place(self) -> str:
        """Its file and function, which all lines of it share."""
        return f"{self.file}:{self.function}"


Stack = tuple[Frame, ...]


@dataclass
class Profile:
    """Where the time of one hot path goes; shares are of the samples that count."""

    samples: int
    #: Nanoseconds of processor time of one operation, under the profiler.
    cost: float
    #: By function: in itself, and with what it called.
    functions: list[tuple[str, float, float]]
    #: By line: its share, and its text.
    lines: list[tuple[str, float, str]]


def read_stacks(text: str) -> Iterator[tuple[Stack, int]]:
    """The stacks, outermost frame first, that py-spy's raw format holds, with their samples."""
    for line in text.splitlines():
        stack, _, samples = line.rpartition(" ")
        found = [FRAME.fullmatch(frame) for frame in stack.split(";")]
        frames = tuple(
            Frame(one["function"], file_of(one["file"]), int(one["line"])) for one in found if one
        )
        if frames and samples.isdigit():
            yield frames, int(samples)


@cache
def file_of(name: str) -> str:
    """A file as the project calls it; the rooms are reached through links."""
    path = Path(name).resolve()
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else path.name


@cache
def counted_lines() -> dict[str, tuple[int, int]]:
    """The lines of each workload between the start and the stop of its watch."""
    found: dict[str, tuple[int, int]] = {}
    for function in ast.walk(ast.parse(WORKLOADS.read_text(encoding="utf-8"))):
        if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        start, stop = 0, sys.maxsize
        for statement in function.body:
            told = ast.unparse(statement)
            if told == "watch.start()":
                start = statement.lineno
            elif start and not isinstance(statement, ast.FunctionDef) and "(watch" in told:
                # It hands the watch on to be stopped; what follows is clearing up.
                stop = statement.lineno
            elif told == "watch.stop()":
                stop = statement.lineno
        if start:
            found[function.name] = start, stop
    return found


def counts(stack: Stack) -> bool:
    """Whether a sample belongs to what is measured: neither importing nor making ready."""
    ours = [frame for frame in stack if frame.file == file_of(str(WORKLOADS))]
    if not ours or ours[0].function != "perform":
        return False
    limits = counted_lines()
    return all(
        start <= frame.line <= stop
        for frame in ours
        for start, stop in [limits.get(frame.function, (0, sys.maxsize))]
    )


def profile_of(stacks: Iterable[tuple[Stack, int]], cost: float) -> Profile:
    """Add up the samples that count."""
    total = 0
    alone: Counter[str] = Counter()
    within: Counter[str] = Counter()
    lines: Counter[Frame] = Counter()
    for stack, samples in stacks:
        if not counts(stack):
            continue
        total += samples
        alone[stack[-1].place] += samples
        within.update(dict.fromkeys({frame.place for frame in stack}, samples))
        lines[stack[-1]] += samples
    return Profile(
        total,
        cost,
        [(place, n / total, within[place] / total) for place, n in alone.most_common()],
        [
            (f"{frame.file}:{frame.line}", n / total, text_of(frame))
            for frame, n in lines.most_common()
        ],
    )


def text_of(frame: Frame) -> str:
    """The source of a line; "" where it is not to be had."""
    return linecache.getline(str(ROOT / frame.file), frame.line).strip()


def py_spy() -> str:
    """Where py-spy is.  Raises `UnableError`."""
    # An environment that is not activated is not on the path.
    beside = Path(sys.executable).with_name("py-spy")
    found = str(beside) if beside.exists() else shutil.which("py-spy")
    if found is None:
        raise UnableError("py-spy is not installed; pip install 'thenloop[bench]'")
    return found


def sample(name: str, seconds: float, rate: int) -> Profile:
    """Watch one hot path.  Raises `UnableError`."""
    workload, way, value = HOT_PATHS[name]
    with tempfile.TemporaryDirectory() as folder:
        raw, answer = Path(folder, "raw"), Path(folder, "answer")
        request = {
            "workload": workload,
            "way": way,
            "value": value,
            "seconds": seconds,
            "answer": str(answer),
        }
        command = [
            *(py_spy(), "record", "--format", "raw", "--full-filenames"),
            *("--rate", str(rate), "--output", str(raw), "--"),
            *(sys.executable, "-m", "benchmarks.peers.profiling", json.dumps(request)),
        ]
        try:
            done = subprocess.run(
                command,
                cwd=ROOT,
                env=surroundings(),
                capture_output=True,
                text=True,
                timeout=TIME_LIMIT,
            )
        except subprocess.TimeoutExpired:
            raise UnableError(f"{name} took more than {TIME_LIMIT} s") from None
        if done.returncode or not raw.exists() or not answer.exists():
            said = (done.stderr.strip() or done.stdout.strip())[-1000:]
            raise UnableError(
                f"py-spy could not watch {name}; a sandbox may forbid reading another process:\n"
                f"{said}"
            )
        did = json.loads(answer.read_text(encoding="utf-8"))
        stacks = list(read_stacks(raw.read_text(encoding="utf-8")))
    if not any(counts(stack) for stack, _ in stacks):
        raise UnableError(f"py-spy took no sample of {name}")
    return profile_of(stacks, did["seconds"] / did["operations"] * 1e9)


def show(name: str, found: Profile, top: int, *, markdown: bool) -> Iterator[str]:
    """The functions and the lines that take most."""
    told = f"{name}: {number(found.cost)} ns an operation, {found.samples:,} samples"
    yield from title(told, markdown)
    yield ""
    code = "`{}`" if markdown else "{}"
    yield from table(
        [
            ("function", "itself", "with what it calls"),
            *(
                (code.format(place), f"{alone:.1%}", f"{within:.1%}")
                for place, alone, within in found.functions[:top]
            ),
        ],
        markdown=markdown,
    )
    yield ""
    yield from table(
        [
            ("line", "share", "source"),
            *(
                (place, f"{share:.1%}", code.format(text.replace("|", "\\|")) if text else "")
                for place, share, text in found.lines[:top]
            ),
        ],
        words=("left", "right", "left"),
        markdown=markdown,
    )


def parser() -> argparse.ArgumentParser:
    """The options of this mode."""
    made = argparse.ArgumentParser(
        prog="python -m benchmarks profile",
        description="Show where the time of thenloop's hot paths goes, by function and by line.",
    )
    add = made.add_argument
    add("--only", action="append", default=[], metavar="GLOB", help="hot paths; repeats")
    add("--seconds", type=float, default=3.0, metavar="S", help="of work for each (%(default)s)")
    add("--rate", type=int, default=500, metavar="HZ", help="samples a second (%(default)s)")
    add("--top", type=int, default=8, metavar="N", help="functions and lines to show (%(default)s)")
    add("--json", type=Path, metavar="FILE", help="keep all of them")
    add("--markdown", action="store_true", help="tables for a page of documentation")
    return made


def main(arguments: Sequence[str]) -> int:
    """Do what the command line asks for; the exit status."""
    asked = parser()
    options = asked.parse_args(arguments)
    paths = [name for name in HOT_PATHS if name != CALIBRATION]
    names = [
        name
        for name in paths
        if not options.only or any(fnmatchcase(name, pattern) for pattern in options.only)
    ]
    if not names:
        asked.error(f"--only fits nothing; there are {', '.join(paths)}")
    if not options.seconds > 0 or options.rate < 1:
        asked.error("--seconds and --rate must be more than 0")
    found: dict[str, Any] = {}
    status = 0
    try:
        for name in names:
            one = sample(name, options.seconds, options.rate)
            found[name] = asdict(one)
            lines = show(name, one, options.top, markdown=options.markdown)
            print("\n".join([*lines, ""]), flush=True)
    except UnableError as why:
        print(f"profile: {why}", file=sys.stderr)
        status = 1
    if options.json and found:
        kept = {"revision": revision(), "python": sys.version, "paths": found}
        options.json.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    return status
