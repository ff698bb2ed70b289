"""Run test262 in our engine, or in Node to check the runner.

    python -m tests.conformance.test262 [--root FOLDER] [--set async|language|all]
        [--engine ours|node] [--node PATH] [--jobs N] [--timeout SECONDS] [--modes MODES]
        [--known FILE] [--json FILE] [--again FILE] [--features] [--failures N]
        [PATH-or-glob ...]

A path is a folder, a file or a glob below test262's `test`.  The suite is at `--root`, or where the
environment variable TEST262 says.

Each test runs in a realm of its own and in each of its modes, in processes that are replaced when
they hang or die.  What the engine does not claim (`scope`) is counted apart.  `--known` names a
list of known failures, path or `path#mode` -> reason: the run then fails when one of them passes
or another test fails.  Without it, the exit status is 1 when any case fails.  `--json` writes the
results down, `--again` runs the tests that failed in such a file.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.conformance.test262.cases import MODES, Case, cases_of
from tests.conformance.test262.pool import Result, run_cases
from tests.conformance.test262.progress import Tell, progress
from tests.conformance.test262.report import Known, Report
from tests.conformance.test262.scope import SETS, out_of_scope, select

_HERE = Path(__file__).parent

#: Cases after which a worker is replaced.
LIFETIME = {"ours": 200, "node": 500}


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when nothing failed that may not, 1 otherwise, 2 for a usage error."""
    parser = _parser()
    options = parser.parse_args(arguments)
    root: Path | None = options.root
    if root is None or not (root / "harness" / "assert.js").is_file():
        parser.error("test262 is not there: give --root, or set TEST262")
    wanted = [*options.paths, *(path for name in options.set for path in SETS[name])]
    if options.again:
        failures = json.loads(options.again.read_text(encoding="utf-8"))["failures"]
        wanted += [each["test"].partition("#")[0] for each in failures]
        if not wanted:
            parser.error(f"nothing failed in {options.again}")
    try:
        paths = list(select(root, wanted or SETS["language"]))
    except FileNotFoundError as error:
        parser.error(str(error))
    known = Known.load(options.known) if options.known else Known({})
    report = Report()
    with progress(len(paths)) as tell:
        chosen = _chosen(root, paths, options.modes.split(","), report, tell)
        results = run_cases(
            chosen,
            _command(options, root),
            workers=options.jobs,
            seconds=options.timeout,
            lifetime=LIFETIME[options.engine],
        )
        try:
            for result in results:
                report.add(result)
        except KeyboardInterrupt:
            # What is known so far is worth reading; the rest did not pass.
            print("interrupted: the rest was not run", file=sys.stderr)
            report.interrupted = True
    report.print(folders=True, features=options.features, failures=options.failures)
    if options.json:
        text = json.dumps(report.to_json(), indent=1, ensure_ascii=False)
        options.json.write_text(text + "\n", encoding="utf-8")
    complaints = known.complaints(report.results.values())
    if options.known:
        print(f"known failures: {len(known.reasons)}; {len(complaints)} complaints")
        for complaint in complaints[: options.failures]:
            print(f"  {complaint}")
    return 1 if complaints or report.interrupted else 0


def _chosen(
    root: Path, paths: Sequence[str], modes: Sequence[str], report: Report, tell: Tell
) -> Iterator[Case]:
    """The cases to run; those outside the scope go straight into the report."""
    for number, path in enumerate(paths):
        ran = report.total.verdicts
        tell(number, report.total.ran - ran["pass"])
        for case in cases_of(root, path):
            if case.mode not in modes:
                continue
            reason = out_of_scope(case)
            if reason is None:
                yield case
            else:
                report.add(Result(case, "outside", reason))


def _command(options: argparse.Namespace, root: Path) -> list[str]:
    if options.engine == "node":
        runner = str(_HERE / "run_in_node.mjs")
        switches = ["--experimental-vm-modules", "--expose-gc", "--no-warnings"]
        return [options.node, *switches, runner, str(root.resolve())]
    return [sys.executable, "-m", "tests.conformance.test262.worker", str(root.resolve())]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.conformance.test262")
    environment = os.environ.get("TEST262")
    parser.add_argument("paths", nargs="*", metavar="PATH-or-glob")
    parser.add_argument("--root", type=Path, default=Path(environment) if environment else None)
    parser.add_argument("--set", choices=SETS, action="append", default=[])
    parser.add_argument("--engine", choices=list(LIFETIME), default="ours")
    parser.add_argument("--node", default=os.environ.get("NODE", "node"), metavar="PATH")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N")
    parser.add_argument("--timeout", type=float, default=30.0, metavar="SECONDS")
    parser.add_argument("--modes", default=",".join(MODES), help="(default: %(default)s)")
    parser.add_argument("--known", type=Path, metavar="FILE")
    parser.add_argument("--json", type=Path, metavar="FILE")
    parser.add_argument("--again", type=Path, metavar="FILE", help="what failed in such a file")
    parser.add_argument("--features", action="store_true", help="a table by feature too")
    parser.add_argument("--failures", type=int, default=100, metavar="N", help="how many to print")
    return parser


if __name__ == "__main__":
    sys.exit(main())
