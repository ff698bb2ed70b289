"""Programs that use well-known libraries print in our engine what they print in Node.

The libraries are installed by npm into `build/`; without npm or a Node that is new enough nothing
is run.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conformance.npm_packages import NpmError, install

#: Pure JavaScript, and each about order in its own way.
PACKAGES = {
    "async": "3.2.6",
    "bluebird": "3.7.2",
    "co": "4.6.0",
    "eventemitter3": "5.0.4",
    "it-map": "3.1.6",
    "it-merge": "3.0.15",
    "it-pushable": "3.2.4",
    "p-limit": "7.3.3",
    "p-map": "7.1.1",
    "p-queue": "8.1.1",
    "regenerator-runtime": "0.14.1",
    "rxjs": "7.8.2",
}

PROGRAMS = sorted(Path(__file__).with_name("programs").iterdir())

#: So that in Node, too, no time passes but that of timers.
CLOCK = Path(__file__).with_name("virtual_clock.cjs")


@pytest.fixture(scope="session")
def folder() -> Path:
    """Where the programs find their libraries."""
    try:
        return install("npm", PACKAGES)
    except NpmError as error:
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def node() -> str:
    """A Node that knows what the programs use."""
    path = shutil.which(os.environ.get("NODE", "node"))
    if path is None:
        pytest.skip("Node is not there")
    version = subprocess.run([path, "--version"], capture_output=True, text=True).stdout.strip()
    if int(version.lstrip("v").split(".")[0]) < 22:
        pytest.skip(f"Node {version} is too old")
    return path


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda path: path.name)
def test_a_program_prints_what_it_prints_in_node(program: Path, folder: Path, node: str) -> None:
    # A library is looked for from where the program is.
    copy = folder / program.name
    shutil.copyfile(program, copy)
    theirs = run([node, "--require", str(CLOCK), copy.name], folder)
    assert theirs.returncode == 0, theirs.stderr
    ours = run([sys.executable, "-m", "thenloop", "run", copy.name, "--virtual-time"], folder)
    assert ours.stdout == theirs.stdout, ours.stderr
    assert ours.returncode == 0, ours.stderr


def run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120)
