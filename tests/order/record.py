"""Record the logs that real engines give for the order programs.

    python -m tests.order.record [--engine node] [--engine chromium] [--engine firefox]
                                 [--node PATH] [--only GLOB] [--repeat N] [--check]

Without `--engine` all three are run.  `--only` takes a group, a name or `group/name`, with
wildcards, and may be given more than once; all other recordings stay as they are.  With `--check`
nothing is written: the exit status says whether the engines still log what is recorded.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence

from tests.order.catalogue import ENGINES, OrderProgram, all_programs
from tests.order.engines import Chromium, Engine, EngineError, Firefox, Node, Outcome
from tests.order.recordings import Log, Recordings, updating

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Record, or check; 0 when every program has the log it should, 1 otherwise."""
    options = _parse(arguments)
    programs = _chosen(options.only or ["*"])
    if not programs:
        print("no such program", file=sys.stderr)
        return 1
    ok = True
    for name in options.engine or ENGINES:
        try:
            engine = _ENGINES[name](getattr(options, name))
            version = engine.version()
            logs, refused = _run(engine, [p for p in programs if name in p.engines], options.repeat)
        except EngineError as error:
            print(f"{name}: {error}", file=sys.stderr)
            return 1
        ok = ok and not refused
        print(f"{name} {version}: {len(logs)} stable logs, {refused} refused")
        if options.check:
            ok = _compare(name, logs) and ok
        else:
            _write(name, version, logs)
    return 0 if ok else 1


_ENGINES: dict[str, Callable[[str | None], Engine]] = {
    "node": Node,
    "chromium": Chromium,
    "firefox": Firefox,
}


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.order.record",
        description="Record the logs that real engines give for the order programs.",
    )
    parser.add_argument("--engine", action="append", choices=ENGINES, help="default: all")
    for name in ENGINES:
        parser.add_argument(f"--{name}", metavar="PATH", help=f"the {name} to run")
    parser.add_argument("--only", action="append", metavar="GLOB", help="group, name or both")
    parser.add_argument("--repeat", type=int, default=3, metavar="N", help="runs each (3)")
    parser.add_argument("--check", action="store_true", help="compare only, write nothing")
    return parser.parse_args(arguments)


def _chosen(patterns: Sequence[str]) -> list[OrderProgram]:
    named = {program.name: program for pattern in patterns for program in all_programs(pattern)}
    return [named[name] for name in sorted(named)]


def _run(
    engine: Engine, programs: Sequence[OrderProgram], repeats: int
) -> tuple[list[tuple[OrderProgram, Log]], int]:
    """Run the programs; give the logs that can be trusted and how many could not."""
    logs: list[tuple[OrderProgram, Log]] = []
    refused = 0
    if not programs:
        return logs, refused
    for program, outcome in engine.run(programs, repeats):
        problem = _problem(outcome)
        if problem is None:
            logs.append((program, outcome.logs[0]))
        else:
            refused += 1
            print(f"{engine.name}: refused {program.name}: {problem}", file=sys.stderr)
        for error in outcome.uncaught:
            print(f"{engine.name}: note: {program.name} leaves uncaught: {error}")
    return logs, refused


def _problem(outcome: Outcome) -> str | None:
    if outcome.mistakes:
        return outcome.mistakes[0]
    different = {tuple(log): None for log in outcome.logs}
    if len(different) > 1:
        return "unstable: " + " / ".join(" | ".join(log) for log in different)
    if not outcome.logs[0]:
        return "it logs nothing"
    return None


def _write(engine: str, version: str, logs: Sequence[tuple[OrderProgram, Log]]) -> None:
    with updating() as recordings:
        recordings.drop_vanished()
        recordings.versions[engine] = version
        for program, log in logs:
            recordings.put(program, engine, log)


def _compare(engine: str, logs: Sequence[tuple[OrderProgram, Log]]) -> bool:
    recordings = Recordings.load()
    ok = True
    for program, log in logs:
        recording = recordings.programs.get(program.name)
        recorded = recording.logs.get(engine) if recording is not None else None
        if recorded != log:
            ok = False
            print(f"{engine}: {program.name} logs {log}, recorded is {recorded}", file=sys.stderr)
    return ok


if __name__ == "__main__":
    sys.exit(main())
