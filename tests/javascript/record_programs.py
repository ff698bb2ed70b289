"""Record what Node prints for the programs of `programs/`.

    python -m tests.javascript.record_programs --node PATH [--check] [AREA or AREA/NAME ...]

A program is `programs/<area>/<name>.js` (a script) or `.mjs` (a module); beside it, `<name>.out` is
what Node prints on its standard output.  A program whose first line is `// status: 1` ends with
that status, and what it prints on standard error is not looked at; our engine runs it by the
profile of Node, where an error that nobody catches ends the program.

With `--check` nothing is written: the exit status says whether Node still prints what is recorded.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

__all__ = ["PROGRAMS", "Program", "main", "programs"]

PROGRAMS = Path(__file__).with_name("programs")

_STATUS = re.compile(r"// status: (\d+)\n")
_OLDEST_NODE = 26


@dataclass(frozen=True)
class Program:
    """A program and what it prints."""

    path: Path

    @property
    def name(self) -> str:
        return self.path.relative_to(PROGRAMS).as_posix()

    @property
    def recording(self) -> Path:
        return self.path.with_suffix(".out")

    @property
    def status(self) -> int:
        found = _STATUS.match(self.path.read_text(encoding="utf-8"))
        return int(found[1]) if found else 0


def programs(wanted: Sequence[str] = ()) -> list[Program]:
    """All programs, or those of some areas or names."""
    found = [
        Program(path)
        for ending in ("js", "mjs")
        for path in PROGRAMS.glob(f"*/*.{ending}")
        if not path.name.startswith("_")
    ]
    return sorted(
        (
            each
            for each in found
            if not wanted or any(_is_in(each.name, name.strip("/")) for name in wanted)
        ),
        key=lambda program: program.name,
    )


def _is_in(name: str, wanted: str) -> bool:
    return name == wanted or name.rpartition(".")[0] == wanted or name.startswith(f"{wanted}/")


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when every program ended as it says it does, and with `--check` printed what it should."""
    parser = argparse.ArgumentParser(prog="python -m tests.javascript.record_programs")
    parser.add_argument("wanted", nargs="*", metavar="AREA or AREA/NAME")
    parser.add_argument("--node", default=os.environ.get("NODE", "node"), metavar="PATH")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args(arguments)
    version = subprocess.run([options.node, "--version"], capture_output=True, text=True).stdout
    if int(version.strip().lstrip("v").split(".")[0]) < _OLDEST_NODE:
        parser.error(f"Node {version.strip()} is too old; give --node PATH of {_OLDEST_NODE}")
    chosen = programs(options.wanted)
    if not chosen:
        parser.error("no such program")
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        complaints = list(
            pool.map(lambda program: _record(program, options.node, options.check), chosen)
        )
    for complaint in filter(None, complaints):
        print(complaint, file=sys.stderr)
    print(f"{len(chosen)} programs {'checked' if options.check else 'recorded'}")
    return 1 if any(complaints) else 0


def _record(program: Program, node: str, check: bool) -> str | None:
    """Run it; the complaint there is about it, or None."""
    done = subprocess.run(
        [node, program.path.name],
        cwd=program.path.parent,
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "NO_COLOR": "1", "TZ": "UTC"},
    )
    if done.returncode != program.status:
        return f"{program.name}: status {done.returncode}, {program.status} expected\n{done.stderr}"
    if not done.stdout:
        return f"{program.name}: prints nothing"
    if check:
        recorded = program.recording
        if not recorded.exists() or recorded.read_text(encoding="utf-8") != done.stdout:
            return f"{program.name}: Node prints something else than what is recorded"
    else:
        program.recording.write_text(done.stdout, encoding="utf-8")
    return None


if __name__ == "__main__":
    sys.exit(main())
