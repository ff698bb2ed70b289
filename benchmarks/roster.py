"""The peers: who they are, whether they are here, and how one of them is asked to measure."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import json
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from benchmarks.catalogue import Case, Way

__all__ = ["ROOT", "ROSTER", "Peer", "node", "peer_named", "present_peers"]

ROOT = Path(__file__).resolve().parent.parent

PEERS = Path(__file__).resolve().parent / "peers"

NODE_VARIABLE = "THENLOOP_NODE"
"""The environment variable that names the Node to measure; the one on the path otherwise."""

THENLOOP_STARTS = "import thenloop; thenloop.run(lambda: thenloop.set_timeout(print, 0, 'started'))"
ASYNCIO_STARTS = """
import asyncio
async def main(): asyncio.get_running_loop().call_soon(print, 'started'); await asyncio.sleep(0)
"""
TRIO_STARTS = """
import trio
async def main(): await trio.lowlevel.checkpoint(); print('started')
trio.run(main)
"""
PROMISIO_STARTS = """
import asyncio, promisio
async def main(): await promisio.Promise.resolve('started').then(print)
asyncio.run(main())
"""
QUICKJS_STARTS = """
import quickjs
context = quickjs.Context()
context.add_callable('print', print)
context.eval("Promise.resolve('started').then(print)")
while context.execute_pending_job(): pass
"""


def with_loop(module: str) -> str:
    """The smallest program on the loop of `module`."""
    return (
        f"{ASYNCIO_STARTS}import {module}\n"
        f"with asyncio.Runner(loop_factory={module}.new_event_loop) as runner: runner.run(main())"
    )


@dataclass(frozen=True)
class Peer:
    """An event loop, a library or an engine."""

    name: str
    #: Whose ways it goes.
    family: str
    #: The smallest program that runs one callback, which prints "started".
    program: str
    #: The module of `benchmarks.peers` that does its work.
    module: str = ""
    #: The distribution on the package index; "" where nothing has to be installed.
    distribution: str = ""
    #: Workloads that others of its family can do.
    lacks: frozenset[str] = frozenset()
    #: What to know about every one of its results.
    note: str = ""

    def ways(self, case: Case) -> tuple[Way, ...]:
        """How it does a case; nothing when it cannot."""
        return () if case.workload.name in self.lacks else case.ways(self.family)

    def version(self) -> str | None:
        """Which version is here, None when it is not."""
        if self.name == "node":
            return node_version()
        if self.name in ("asyncio", "python"):
            return platform.python_version()
        if importlib.util.find_spec(self.name) is None:
            return None
        try:
            return importlib.metadata.version(self.distribution)
        except importlib.metadata.PackageNotFoundError:
            # Found by a path, as thenloop is in a clone where it was never installed.
            return "not installed, found by path"

    def command(self, request: Mapping[str, object]) -> list[str]:
        """The command that does what `request` asks for."""
        if self.name == "node":
            script = str(PEERS / "run_in_node.js")
            return [node() or "node", "--expose-gc", script, json.dumps(request)]
        whole = {**request, "peer": self.name, "module": self.module}
        return [sys.executable, "-m", "benchmarks.peers.process", json.dumps(whole)]

    def start_command(self) -> list[str]:
        """The command that runs its smallest program."""
        if self.name == "node":
            return [node() or "node", "-e", self.program]
        # -I: nothing of the folder or the environment it happens to start in.
        return [sys.executable, "-I", "-c", self.program]


def node() -> str | None:
    """Where Node is, if anywhere."""
    return os.environ.get(NODE_VARIABLE) or shutil.which("node")


@cache
def node_version() -> str | None:
    """Its version."""
    command = node()
    if command is None:
        return None
    try:
        answer = subprocess.run(
            [command, "--version"], capture_output=True, text=True, timeout=30, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return answer.stdout.strip().removeprefix("v")


ROSTER: tuple[Peer, ...] = (
    Peer("thenloop", "thenloop", THENLOOP_STARTS, "thenloop", "thenloop"),
    Peer("asyncio", "asyncio", ASYNCIO_STARTS + "asyncio.run(main())", "asyncio"),
    Peer("uvloop", "asyncio", with_loop("uvloop"), "asyncio", "uvloop"),
    Peer(
        "rloop",
        "asyncio",
        with_loop("rloop"),
        "asyncio",
        "rloop",
        note="its own memory is not Python's, so tracemalloc sees only part of it",
    ),
    Peer("trio", "trio", TRIO_STARTS, "trio", "trio"),
    Peer("promisio", "promisio", PROMISIO_STARTS, "promisio", "promisio"),
    Peer(
        "node",
        "javascript",
        "setTimeout(() => console.log('started'))",
        note="compiles what is hot; its helper threads count as processor time too",
    ),
    Peer(
        "quickjs",
        "javascript",
        QUICKJS_STARTS,
        "quickjs",
        "quickjs-ng",
        lacks=frozenset(
            {
                "queue_microtask",
                "macrotask_chain",
                "macrotask_batch",
                "timer_set",
                "timer_fire",
                "timer_cancel",
                "timer_debounce",
                "memory_timer",
                "memory_task",
            }
        ),
        note="interprets, as CPython does; its jobs are run from Python, one call for each",
    ),
    Peer("python", "python", "print('started')"),
)


def peer_named(name: str) -> Peer:
    """The peer called `name`.  Raises KeyError when there is none."""
    for peer in ROSTER:
        if peer.name == name:
            return peer
    raise KeyError(name)


def present_peers() -> list[Peer]:
    """Those that are here, thenloop first."""
    return [peer for peer in ROSTER if peer.version() is not None]
