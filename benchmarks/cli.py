"""The command line of the benchmarks."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks import instructions
from benchmarks.catalogue import CATALOGUE, Case, cases_matching
from benchmarks.plots import draw
from benchmarks.progress import progress
from benchmarks.report import STATISTICS, moved, report
from benchmarks.results import Results
from benchmarks.roster import ROSTER, Peer, peer_named, present_peers
from benchmarks.runner import Plan, run_all

__all__ = ["main"]

ROUNDS, SECONDS = 7, 0.2
QUICK_ROUNDS, QUICK_SECONDS, QUICK_OPERATIONS = 1, 0.02, 10_000


def parser() -> argparse.ArgumentParser:
    """The options of a run."""
    made = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description="Measure scheduling on thenloop and its peers.  "
        "'python -m benchmarks instructions --help' tells of the other mode.",
    )
    add = made.add_argument
    add("--only", action="append", default=[], metavar="GLOB", help="cases or workloads; repeats")
    add("--peers", metavar="NAMES", help="with commas between; all that are here otherwise")
    add("--rounds", type=positive, metavar="N", help=f"samples of each ({ROUNDS})")
    add("--seconds", type=float, metavar="S", help=f"of work for each sample ({SECONDS})")
    add("--seed", type=int, default=1, help="of the order in each round (1)")
    add("--quick", action="store_true", help="one short round of fewer operations")
    add("--json", type=Path, metavar="FILE", help="keep the results")
    add("--from", type=Path, metavar="FILE", dest="kept", help="measure nothing, show this file")
    add("--compare", type=Path, metavar="OLD", help="a kept file: also show what has moved")
    add("--plot", type=Path, metavar="DIR", help="draw bars and curves as PNG and SVG")
    add("--by", choices=STATISTICS, default="median", help="what ratios at a glance are made of")
    add("--markdown", action="store_true", help="tables for a page of documentation")
    add("--list", action="store_true", help="the workloads and the peers, and nothing else")
    return made


def positive(text: str) -> int:
    """A number of rounds."""
    number = int(text)
    if number < 1:
        raise ValueError
    return number


def main(arguments: Sequence[str]) -> int:
    """Do what the command line asks for; the exit status."""
    if arguments[:1] == ["instructions"]:
        return instructions.main(arguments[1:])
    asked = parser()
    options = asked.parse_args(arguments)
    if options.list:
        print_list()
        return 0
    try:
        old = Results.load(options.compare) if options.compare else None
        kept = Results.load(options.kept) if options.kept else None
    except (OSError, ValueError) as error:
        asked.error(str(error))
    if kept is not None:
        results = kept
    else:
        plan = plan_for(options, asked)
        with progress() as tell:
            results = run_all(plan, tell)
    # Kept before anything else can fail.
    if options.json:
        results.save(options.json)
    print(report(results, options.by, markdown=options.markdown))
    if old is not None:
        print(f"\n{moved(old, results)}")
    if options.plot:
        try:
            written = draw(results, options.plot)
        except ImportError as error:
            print(f"no plots: {error}; pip install 'thenloop[bench]'", file=sys.stderr)
            return 1
        print(f"\ndrew {len(written)} files into {options.plot}")
    return 1 if results.failures else 0


def plan_for(options: argparse.Namespace, asked: argparse.ArgumentParser) -> Plan:
    """What to measure; a usage error when that is nothing."""
    cases = cases_matching(options.only)
    if not cases:
        asked.error(f"--only {' '.join(options.only)} fits nothing; --list shows what there is")
    if options.quick:
        cases = quick(cases)
        if not cases:
            asked.error("--quick leaves none of these, they are too large for it")
    seconds = options.seconds
    if seconds is None:
        seconds = QUICK_SECONDS if options.quick else SECONDS
    if not seconds > 0:
        asked.error("--seconds must be more than 0")
    return Plan(
        cases=cases,
        peers=peers_for(options.peers, asked),
        rounds=options.rounds or (QUICK_ROUNDS if options.quick else ROUNDS),
        seconds=seconds,
        seed=options.seed,
    )


def quick(cases: Sequence[Case]) -> list[Case]:
    """The same with fewer operations; without those whose name says that they are many."""
    return [
        replace(case, operations=min(case.operations, QUICK_OPERATIONS))
        for case in cases
        if case.operations <= QUICK_OPERATIONS or len(case.workload.operations) == 1
    ]


def peers_for(names: str | None, asked: argparse.ArgumentParser) -> list[Peer]:
    """The peers by their names; a usage error for one that is not here."""
    if names is None:
        return present_peers()
    chosen: list[Peer] = []
    for name in names.split(","):
        try:
            peer = peer_named(name.strip())
        except KeyError:
            asked.error(f"there is no peer {name!r}; --list shows which there are")
        if peer.version() is None:
            asked.error(f"{peer.name} is not installed here")
        chosen.append(peer)
    return chosen


def print_list() -> None:
    """The workloads with their cases, and the peers with their versions."""
    for workload in CATALOGUE:
        cases = ", ".join(case.name for case in workload.cases())
        print(f"{cases}\n    {workload.title}")
    print()
    for peer in ROSTER:
        print(f"{peer.name}: {peer.version() or 'not here'}")
