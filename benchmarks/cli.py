"""The command line of the benchmarks."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks import instructions, javascript, profile
from benchmarks.bars import BAR_PEERS, BAR_ROUNDS, bar_cases
from benchmarks.catalogue import CATALOGUE, Case, cases_matching
from benchmarks.page import into_page
from benchmarks.plots import draw
from benchmarks.progress import progress
from benchmarks.report import STATISTICS, moved
from benchmarks.reports import bars_report, report
from benchmarks.results import Results
from benchmarks.roster import ROSTER, Peer, peer_named, present_peers
from benchmarks.runner import Plan, run_all

__all__ = ["main"]

ROUNDS, SECONDS = 7, 0.2
INTERRUPTED = 130
"""The exit status of a run that was ended from the keyboard, as a shell says it."""

QUICK_ROUNDS, QUICK_SECONDS, QUICK_OPERATIONS = 1, 0.02, 10_000


def parser() -> argparse.ArgumentParser:
    """The options of a run."""
    made = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description="Measure scheduling on thenloop and its peers.  Other modes: "
        "'python -m benchmarks instructions --help', 'python -m benchmarks profile --help' and "
        "'python -m benchmarks javascript --help'.",
    )
    add = made.add_argument
    add("--only", action="append", default=[], metavar="GLOB", help="cases or workloads; repeats")
    add("--peers", metavar="NAMES", help="with commas between; all that are here otherwise")
    add("--rounds", type=positive, metavar="N", help=f"samples of each ({ROUNDS})")
    add("--seconds", type=float, metavar="S", help=f"of work for each sample ({SECONDS})")
    add("--seed", type=int, default=1, help="of the order in each round (1)")
    add("--quick", action="store_true", help="one short round of fewer operations")
    add("--bars", action="store_true", help="only what the project's bars are about, met or not")
    add("--json", type=Path, metavar="FILE", help="keep the results, after each round")
    add("--from", type=Path, metavar="FILE", dest="kept", help="measure nothing, show this file")
    add("--compare", type=Path, metavar="OLD", help="a kept file: also show what has moved")
    add("--plot", type=Path, metavar="DIR", help="draw bars and curves as PNG and SVG")
    add("--by", choices=STATISTICS, default="median", help="what ratios at a glance are made of")
    add("--markdown", action="store_true", help="tables for a page of documentation")
    add("--page", type=Path, metavar="FILE", help="put the results between the marks of a page")
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
    if arguments[:1] == ["javascript"]:
        return javascript.main(arguments[1:])
    if arguments[:1] == ["profile"]:
        return profile.main(arguments[1:])
    asked = parser()
    options = asked.parse_args(arguments)
    if options.list:
        print_list()
        return 0
    try:
        old = Results.load(options.compare) if options.compare else None
        results = Results.load(options.kept) if options.kept else None
    except (OSError, ValueError) as error:
        asked.error(str(error))
    if results is None:
        plan = plan_for(options, asked)

        def keep(so_far: Results) -> None:
            if options.json:
                so_far.save(options.json)

        with progress() as tell:
            results = run_all(plan, tell, keep)
    # Kept before anything else can fail.
    if options.json:
        results.save(options.json)
    shown = bars_report if options.bars else report
    print(shown(results, options.by, markdown=options.markdown))
    if old is not None:
        print(f"\n{moved(old, results)}")
    return max(pictures(results, options), status_of(results))


def status_of(results: Results) -> int:
    """The exit status that a run deserves."""
    if results.about.get("interrupted"):
        return INTERRUPTED
    return 1 if results.failures else 0


def pictures(results: Results, options: argparse.Namespace) -> int:
    """Draw and put into a page what was asked for; the exit status."""
    if options.plot:
        try:
            written = draw(results, options.plot)
        except ImportError as error:
            print(f"no plots: {error}; pip install 'thenloop[bench]'", file=sys.stderr)
            return 1
        print(f"\ndrew {len(written)} files into {options.plot}")
    if options.page:
        try:
            into_page(results, options.by, options.page)
        except (OSError, ValueError) as error:
            print(f"no page: {error}", file=sys.stderr)
            return 1
        print(f"\nput the results into {options.page}")
    return 0


def plan_for(options: argparse.Namespace, asked: argparse.ArgumentParser) -> Plan:
    """What to measure; a usage error when that is nothing."""
    cases = cases_matching(options.only)
    if options.bars:
        wanted = {case.name for case in cases}
        cases = [case for case in bar_cases() if case.name in wanted]
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
        peers=peers_for(options.peers, asked, BAR_PEERS if options.bars else None),
        rounds=options.rounds or default_rounds(options),
        seconds=seconds,
        seed=options.seed,
    )


def default_rounds(options: argparse.Namespace) -> int:
    """How many rounds nobody asked otherwise for."""
    if options.quick:
        return QUICK_ROUNDS
    return max(ROUNDS, BAR_ROUNDS) if options.bars else ROUNDS


def quick(cases: Sequence[Case]) -> list[Case]:
    """The same with fewer operations; without those whose name says that they are many."""
    return [
        replace(case, operations=min(case.operations, QUICK_OPERATIONS))
        for case in cases
        if case.operations <= QUICK_OPERATIONS or len(case.workload.operations) == 1
    ]


def peers_for(
    names: str | None, asked: argparse.ArgumentParser, usual: Sequence[str] | None
) -> list[Peer]:
    """The peers by their names; a usage error for one that is not here.

    usual: whom to choose from when nobody is named; everyone for None.
    """
    if names is None:
        return [peer for peer in present_peers() if usual is None or peer.name in usual]
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
