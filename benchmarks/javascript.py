"""`python -m benchmarks javascript`: programs in JavaScript, in our engine and in QuickJS.

Both run the same text.  Each sample is a process of its own, on processor time, after one run to
warm up; rounds are interleaved, and what a program gives is checked before its time counts.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

__all__ = ["main"]

PROGRAMS = Path(__file__).with_name("javascript.js")

#: The size of each program, and what it gives.
SIZES = {
    "awaits": (50_000, 49_999 * 25_000),
    "items": (20_000, 19_999 * 10_000),
    "thens": (30_000, 29_999 * 15_000),
    "fib": (22, 17_711),
}

#: No slower than this, beside QuickJS.
BARS = {"awaits": 4.0, "items": 4.0}

WHAT = {
    "awaits": "50,000 awaits",
    "items": "20,000 items of an async generator",
    "thens": "30,000 then",
    "fib": "fib(22)",
}

Run = Callable[[str], Any]


def in_thenloop() -> tuple[Run, Run]:
    """What evaluates a text, and what does so and then runs all jobs."""
    from thenloop.javascript import Engine

    engine = Engine()

    def run(text: str) -> Any:
        engine.evaluate(text)
        engine.run_until_idle()

    return engine.evaluate, run


def in_quickjs() -> tuple[Run, Run]:
    """The same in QuickJS."""
    import quickjs  # type: ignore[import-untyped]

    context = quickjs.Context()

    def run(text: str) -> Any:
        context.eval(text)
        run_job = context.execute_pending_job
        while run_job():
            pass

    return context.eval, run


ENGINES = {"thenloop": in_thenloop, "quickjs": in_quickjs}


def sample(engine: str, program: str) -> float:
    """Milliseconds of processor time that the second run takes."""
    evaluate, run = ENGINES[engine]()
    evaluate(PROGRAMS.read_text(encoding="utf-8"))
    size, right = SIZES[program]
    taken = 0.0
    for _ in range(2):
        begun = time.process_time()
        run(f"begin('{program}', {size})")
        taken = time.process_time() - begun
        outcome = evaluate("outcome")
        if outcome != right:
            raise SystemExit(f"{program} in {engine} gives {outcome!r}, not {right}")
    return taken * 1000


def main(arguments: Sequence[str]) -> int:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks javascript", description="Compare our engine with QuickJS."
    )
    parser.add_argument("--rounds", type=int, default=7, metavar="N", help="samples of each (7)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="keep the samples")
    parser.add_argument("--sample", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.sample:
        print(sample(*options.sample))
        return 0
    samples: dict[str, dict[str, list[float]]] = {
        program: {engine: [] for engine in ENGINES} for program in SIZES
    }
    cases = [(engine, program) for engine in ENGINES for program in SIZES]
    for _ in range(options.rounds):
        random.shuffle(cases)
        for engine, program in cases:
            command = [sys.executable, "-m", "benchmarks", "javascript"]
            told = subprocess.run(
                [*command, "--sample", engine, program], capture_output=True, text=True, check=True
            )
            samples[program][engine].append(float(told.stdout))
    if options.json:
        options.json.write_text(json.dumps(samples, indent=1) + "\n", encoding="utf-8")
    report(samples)
    return 0


def report(samples: dict[str, dict[str, list[float]]]) -> None:
    """Print medians, minima and the ratio of the minima."""
    print("milliseconds of processor time, median (minimum)\n")
    print(f"{'':36}{'thenloop':>18}{'quickjs':>18}{'ratio':>8}   bar")
    for program, of_engines in samples.items():
        cells = [
            f"{statistics.median(times):.1f} ({min(times):.1f})" for times in of_engines.values()
        ]
        ratio = min(of_engines["thenloop"]) / min(of_engines["quickjs"])
        bar = BARS.get(program)
        met = "" if bar is None else f"{bar:g}, {'met' if ratio <= bar else 'missed'}"
        print(f"{WHAT[program]:36}{cells[0]:>18}{cells[1]:>18}{ratio:8.2f}   {met}")
