"""Run the Promises/A+ suite in our engine, or in Node to check the shims.

    python -m tests.conformance.promises_aplus [--engine ours|node] [--node PATH]

The suite, https://github.com/promises-aplus/promises-tests, is installed by npm into `build/` and
runs unchanged, with the sinon and the underscore that it depends on; `suite.js` stands for mocha
and for Node's assert.  The exit status is 1 when one of its tests fails.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.conformance.npm_packages import NpmError, install

__all__ = ["PACKAGES", "Report", "main", "run_in_our_engine"]

PACKAGES = {"promises-aplus-tests": "2.1.2"}

_HERE = Path(__file__).parent
_LOADER = _HERE.parent / "commonjs.js"
_SUITE = _HERE / "suite.js"


@dataclass(frozen=True)
class Report:
    """How many tests there were, and what each that failed said."""

    tests: int
    failures: tuple[tuple[str, str], ...]

    @classmethod
    def from_json(cls, text: str) -> Report:
        """Read what the suite told."""
        told = json.loads(text)
        failures = tuple((each["test"], each["message"]) for each in told["failures"])
        return cls(told["tests"], failures)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print N of 872, after what each failure says."""
    parser = argparse.ArgumentParser(prog="python -m tests.conformance.promises_aplus")
    parser.add_argument("--engine", choices=["ours", "node"], default="ours")
    parser.add_argument("--node", default=os.environ.get("NODE", "node"), metavar="PATH")
    options = parser.parse_args(arguments)
    try:
        folder = install("promises-aplus", PACKAGES)
    except NpmError as error:
        parser.error(str(error))
    if options.engine == "node":
        report = run_in_node(folder, options.node)
    else:
        report = run_in_our_engine(folder)
    for test, message in report.failures:
        print(f"{test}: {message}")
    print(f"{report.tests - len(report.failures)} of {report.tests}")
    return 1 if report.failures or not report.tests else 0


def run_in_our_engine(folder: Path) -> Report:
    """The suite on a virtual clock: no test waits for its timers."""
    from tests.conformance.commonjs import install_commonjs
    from thenloop.javascript import Engine

    told: list[str] = []
    engine = Engine(virtual_time=True, stdout=io.StringIO(), stderr=io.StringIO())
    install_commonjs(engine)
    engine.define_global("tell", 1, lambda _, report: told.append(str(report)))
    engine.evaluate(_SUITE.read_text(encoding="utf-8"), file=str(_SUITE))
    engine.evaluate(f"runSuite({json.dumps(str(folder))}, tell)", file="main.js")
    engine.run_until_idle()
    if not told:
        raise RuntimeError("the suite did not come to its end")
    return Report.from_json(told[0])


def run_in_node(folder: Path, node: str) -> Report:
    """The suite in Node, with the same shims."""
    command = [node, *map(str, (_HERE / "run_in_node.cjs", _LOADER, _SUITE, folder))]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=True)
    return Report.from_json(done.stdout)


if __name__ == "__main__":
    sys.exit(main())
