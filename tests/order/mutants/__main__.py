"""Run the order programs on every wrong core, and print which mistakes they catch."""

from __future__ import annotations

import argparse
import difflib
import sys
import textwrap
from collections.abc import Sequence

from tests.order.mutants.catalogue import MUTANTS
from tests.order.mutants.control import Catch, Verdict, judge, judge_all
from tests.order.mutants.edits import EditError
from tests.order.mutants.table import TABLE, in_words, table

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; 0 when every mutant is caught and, with --check, the table stands."""
    options = _parse(arguments)
    verdict = judge(None)
    if verdict.catches or verdict.broken:
        print("the core as it is does not pass:", file=sys.stderr)
        for catch in verdict.catches:
            print(f"  {catch.program}, line {in_words(catch)}", file=sys.stderr)
        for program in verdict.broken:
            print(f"  {program} raises or never ends", file=sys.stderr)
        return 1
    names = sorted(options.mutant or MUTANTS)
    caught: dict[str, Catch] = {}
    for name, judgement in judge_all(names, options.jobs):
        print(_entry(name, judgement), flush=True)
        if isinstance(judgement, Verdict) and judgement.first is not None:
            caught[name] = judgement.first
    print(f"{len(caught)} of {len(names)} mutants caught")
    missing = [name for name in names if name not in caught]
    if missing:
        print("not caught:", *missing, sep="\n  ", file=sys.stderr)
        return 1
    if options.write:
        TABLE.write_text(table(caught), encoding="utf-8")
    if options.check:
        return _compare(table(caught))
    return 0


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.order.mutants",
        description="Run the order programs on cores that are wrong on purpose.",
    )
    parser.add_argument("mutant", nargs="*", help="which mutants; all of them by default")
    parser.add_argument("--jobs", type=int, metavar="N", help="processes (one per processor)")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--check", action="store_true", help=f"compare with {TABLE.name}")
    what.add_argument("--write", action="store_true", help=f"rewrite {TABLE.name}")
    options = parser.parse_args(arguments)
    for name in options.mutant:
        if name not in MUTANTS:
            parser.error(f"no mutant is called {name}")
    if options.mutant and (options.check or options.write):
        parser.error("the table is of all mutants")
    return options


def _entry(name: str, verdict: Verdict | EditError) -> str:
    lines = [f"{name}: {MUTANTS[name].mistake}"]
    if isinstance(verdict, EditError):
        return "\n".join([*lines, "    NOT RUN", textwrap.indent(str(verdict), "    ")])
    if verdict.first is None:
        lines.append("    NOT CAUGHT")
    else:
        where = f"{verdict.first.program}, line {in_words(verdict.first)}"
        lines.append(f"    caught by {len(verdict.catches)}, first by {where}")
    if verdict.broken:
        lines.append(f"    {len(verdict.broken)} more raise or never end")
    return "\n".join(lines)


def _compare(page: str) -> int:
    committed = TABLE.read_text(encoding="utf-8") if TABLE.exists() else ""
    if committed == page:
        return 0
    difference = difflib.unified_diff(
        committed.splitlines(), page.splitlines(), "committed", "now", n=0, lineterm=""
    )
    print(*difference, sep="\n", file=sys.stderr)
    print("the table has moved; rewrite it with --write", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
