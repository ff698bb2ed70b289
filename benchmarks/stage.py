"""A copy of what is measured in a place whose path is always as long, for counts that repeat.

Where a string lies in memory, and so which pools of the allocator are full and which keys of a set
collide, follows from how long the strings before it were.  Paths are such strings: of the clone, of
its environment, of the compiled modules.  Counted in place, two clones differ by a percent.
"""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from benchmarks.roster import ROOT

__all__ = ["environment", "interpreter_command", "stage", "steady"]

ROOMS = ("runtime", "timers", "promises", "asyncgen")

PACKAGES = ("sortedcontainers",)
"""What thenloop imports beside the standard library."""


@contextmanager
def stage() -> Iterator[Path]:
    """A folder with thenloop, the benchmarks and nothing else; gone afterwards."""
    # Not where TMPDIR says, since that differs.  The random part of the name has one length.
    base = "/tmp" if Path("/tmp").is_dir() else None
    with tempfile.TemporaryDirectory(prefix="thenloop-", dir=base) as name:
        folder = Path(name)
        copy(ROOT / "src" / "thenloop", folder / "thenloop")
        for room in ROOMS:
            # In a clone that could not make links, a link is a text file.
            inside = folder / "thenloop" / room
            if not inside.is_dir():
                inside.unlink(missing_ok=True)
                copy(ROOT / room, inside)
        copy(ROOT / "benchmarks", folder / "benchmarks")
        for package in PACKAGES:
            spec = importlib.util.find_spec(package)
            if spec is not None and spec.submodule_search_locations:
                copy(Path(spec.submodule_search_locations[0]), folder / package)
        yield folder


def copy(source: Path, target: Path) -> None:
    """Copy a package without what was compiled of it."""
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))


def interpreter_command() -> list[str]:
    """The interpreter that an environment was made from, without any site's packages."""
    return [getattr(sys, "_base_executable", sys.executable), "-s", "-S"]


def environment(folder: Path) -> dict[str, str]:
    """All the environment variables of what is counted in `folder`."""
    return {
        "PATH": "/usr/bin:/bin",
        "HOME": "/",
        "LC_ALL": "C",
        "PYTHONHASHSEED": "0",
        # Also of the standard library: elsewhere its compiled modules are there, or are not.
        "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
    }


@cache
def steady() -> tuple[str, ...]:
    """What to put before a command so that the system does not scatter its memory, if it may."""
    setarch = shutil.which("setarch")
    if setarch is None:
        return ()
    prefix = (setarch, "-R")
    try:
        # A container may forbid it.
        tried = subprocess.run([*prefix, "true"], capture_output=True, timeout=30)
    except (OSError, subprocess.SubprocessError):
        return ()
    return () if tried.returncode else prefix
