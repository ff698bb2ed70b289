"""The JavaScript workloads in QuickJS, an engine that interprets, run from Python.

It has no loop: no tasks, no timers, no queueMicrotask.  Its jobs are run from here, one call for
each.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import quickjs  # type: ignore[import-untyped]

from benchmarks.catalogue import CATALOGUE
from benchmarks.peers.watches import Watch, resident

WORKLOADS = Path(__file__).with_name("workloads.js")

STACK_SIZE = 64 << 20

PRELUDE = """
var workloads = makeWorkloads({});
var watch = { start: startWatch, stop: stopWatch };
var outcome;
function begin(promise) {
  outcome = undefined;
  promise.then(
    (value) => { outcome = value; },
    (error) => { outcome = String(error); },
  );
}
async function perform(workload, n, value) {
  return await workloads[workload](watch, n, value);
}
"""

functions = {
    (workload.name, ""): workload.name for workload in CATALOGUE if "javascript" in workload.ways
}

_context: Any = None
_watch: Watch


def begin(peer: str) -> None:
    """Make the engine, and give it its watch, which is Python's."""
    global _context
    _context = quickjs.Context()
    _context.set_max_stack_size(STACK_SIZE)
    _context.add_callable("startWatch", lambda: _watch.start())
    _context.add_callable("stopWatch", lambda: _watch.stop())
    _context.eval(WORKLOADS.read_text(encoding="utf-8"))
    _context.eval(PRELUDE)


def heap() -> int:
    """Bytes in use by the engine."""
    used: int = _context.memory()["memory_used_size"]
    return used


GAUGES = {"heap": heap, "resident": resident}


def outcome_of(call: str) -> Any:
    """What the promise of a call is settled with, once no job is left."""
    _context.eval(f"begin({call})")
    run_job = _context.execute_pending_job
    while run_job():
        pass
    return _context.eval("outcome")


def perform(workload: str, watch: Watch, n: int, value: int | None = None) -> Any:
    """Run a workload; what it returns."""
    global _watch
    _watch = watch
    return outcome_of(f"perform({json.dumps(workload)}, {n}, {json.dumps(value)})")


def check(request: dict[str, Any]) -> tuple[Any, int]:
    """Run a workload beside a ticker; what it returns, and the turns it took."""
    outcome = outcome_of(f"check(workloads, {json.dumps(request)}, {{}}).then(JSON.stringify)")
    answer = json.loads(outcome)
    return answer["right"], answer["turns"]
