"""Fuzz: random programs in Node and in our engine; their whole logs must be the same.

    python -m tests.javascript.fuzz --programs 10000 --seed 1 --node PATH [--jobs N] [--show N]
    python -m tests.javascript.fuzz --chromium PATH --programs 1000 --node PATH
    python -m tests.javascript.fuzz --record --programs 200 --seed 1 --node PATH

A program is the same text in both.  One whose logs differ is cut down and printed, with both logs
of the small one; a difference that `rules` explains is counted by its rule.  The exit status is 1
when one is left that no rule explains.

With `--chromium` the second engine is that browser, not ours: whether two hosts of one engine agree
says how far the virtual clock of the programs can be trusted.

`--record` writes the first programs with Node's logs to `frozen/`, which the tests run.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tests.javascript.fuzz.browser import Browser
from tests.javascript.fuzz.generate import generate
from tests.javascript.fuzz.rules import explain
from tests.javascript.fuzz.runners import Log, Runs, node, ours
from tests.javascript.fuzz.shrink import shrink
from tests.javascript.fuzz.trees import Tree, render
from tests.order.engines import Chromium

__all__ = ["FROZEN", "main"]

FROZEN = Path(__file__).with_name("frozen") / "programs.json"

_BATCH = 200


def main(arguments: Sequence[str] | None = None) -> int:
    """Fuzz, or record."""
    options = _parser().parse_args(arguments)
    with contextlib.closing(node(options.node, options.jobs)) as theirs:
        mine: Runs = ours(options.jobs)
        if options.chromium:
            mine = Browser(Chromium(options.chromium))
        with contextlib.closing(mine):
            if options.record:
                return _record(options, theirs, mine)
            return _fuzz(options, theirs, mine)


def _fuzz(options: argparse.Namespace, theirs: Runs, mine: Runs) -> int:
    explained: Counter[str] = Counter()
    unexplained = 0
    lines = done = 0
    began = told = time.monotonic()
    end = options.seed + options.programs
    for first in range(options.seed, end, _BATCH):
        seeds = range(first, min(first + _BATCH, end))
        trees = [generate(seed) for seed in seeds]
        sources = [render(tree) for tree in trees]
        their_logs, our_logs = theirs.run(sources), mine.run(sources)
        for seed, tree, source, their_log, our_log in zip(
            seeds, trees, sources, their_logs, our_logs, strict=True
        ):
            done += 1
            lines += len(their_log)
            if their_log == our_log:
                continue
            explanation = explain(source, theirs, mine)
            if explanation is not None:
                explained[explanation[0].name] += 1
                continue
            unexplained += 1
            if unexplained <= options.show:
                _show(seed, tree, theirs, mine)
        if time.monotonic() > told + 30:
            told = time.monotonic()
            print(f"{done} programs, {unexplained} differ", file=sys.stderr, flush=True)
    for name, count in explained.most_common():
        print(f"explained by {name}: {count}")
    print(
        f"{done} programs from seed {options.seed}, {lines} lines of log, "
        f"{time.monotonic() - began:.0f} s: {unexplained} differ and no rule explains it"
    )
    return 1 if unexplained else 0


def _show(seed: int, tree: Tree, theirs: Runs, mine: Runs) -> None:
    """Cut a program down and print it with both logs."""

    def fails(candidates: Sequence[Tree]) -> list[bool]:
        sources = [render(candidate) for candidate in candidates]
        return [
            # What is no program any more, or names what is gone, is another failure.
            _sound(their_log) and their_log != our_log and explain(source, theirs, mine) is None
            for source, their_log, our_log in zip(
                sources, theirs.run(sources), mine.run(sources), strict=True
            )
        ]

    small = shrink(tree, fails)
    source = render(small)
    [their_log], [our_log] = theirs.run([source]), mine.run([source])
    print(f"=== seed {seed}\n{source}--- node\n{_text(their_log)}\n--- other\n{_text(our_log)}\n")
    sys.stdout.flush()


def _sound(log: Log) -> bool:
    return not any(
        word in line for line in log for word in ("ReferenceError", "script:", "timeout:", "crash:")
    )


def _text(log: Log) -> str:
    shown = log if len(log) <= 60 else (*log[:60], f"... {len(log) - 60} more")
    return "\n".join(f"  {line}" for line in shown)


def _record(options: argparse.Namespace, theirs: Runs, mine: Runs) -> int:
    """Keep the programs of the first seeds whose logs are worth it.

    Where a rule explains that our log is another, the program without its subject is kept.
    """
    kept: list[dict[str, object]] = []
    for seed in range(options.seed, options.seed + 10 * options.programs):
        source = render(generate(seed))
        [log] = theirs.run([source])
        # Long enough to say something.
        if not (5 <= len(log) <= 200 and _sound(log)):
            continue
        if [log] != mine.run([source]):
            explanation = explain(source, theirs, mine)
            if explanation is not None:
                source = explanation[1]
                [log] = theirs.run([source])
        kept.append({"seed": seed, "source": source, "log": "\n".join(log)})
        if len(kept) == options.programs:
            break
    FROZEN.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{len(kept)} programs in {FROZEN}")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.javascript.fuzz")
    parser.add_argument("--programs", type=int, default=1000, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    parser.add_argument("--node", default=os.environ.get("NODE", "node"), metavar="PATH")
    parser.add_argument("--chromium", metavar="PATH", help="compare Node with it")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N")
    parser.add_argument("--show", type=int, default=5, metavar="N", help="how many to cut down")
    parser.add_argument("--record", action="store_true", help="write the frozen programs")
    return parser


if __name__ == "__main__":
    sys.exit(main())
