"""One measurement on one Python peer, in a process of its own.

    python -m benchmarks.peers.process '{"peer": "asyncio", "workload": "then_hop", ...}'

It does the work once at the size of a check, beside a ticker; then to warm up; then until it has
taken the time asked for.  It prints what it found as one JSON object; a check that fails ends the
process with status 3 before anything is timed.
"""

from __future__ import annotations

import gc
import importlib
import json
import sys
import time
from typing import Any

from benchmarks.catalogue import CHECK_SIZE
from benchmarks.peers.watches import GAUGES, MemoryGauge, Stopwatch, TurnCounter

__all__ = ["main"]

WARM_UP_SECONDS = 0.05
"""Work is repeated for at least this long before it is timed, and at least once."""

MOST_WARM_UP = 20_000
"""The most operations at once in warming up."""

MOST_PASSES = 500
WALL_BUDGET = 8
"""A measurement ends after so many times the seconds asked for, if most of it is waiting."""

RECURSION_LIMIT = 20_000
"""Enough for the deepest nest on every peer."""


class WrongError(Exception):
    """The work did not come out as it must."""


def check(peer: Any, request: dict[str, Any]) -> int:
    """Do the work once beside a ticker; the turns that it took.  Raises `WrongError`."""
    if hasattr(peer, "check"):
        right, turns = peer.check(request)
    else:
        arguments = () if request["check_value"] is None else (request["check_value"],)
        counter = TurnCounter(peer.TICKERS[request["ticker"]])
        right = peer.perform(request["function"], counter, CHECK_SIZE, *arguments)
        turns = counter.turns
    if right != CHECK_SIZE:
        raise WrongError(f"{right} of {CHECK_SIZE} operations came out right and in order")
    expected = request["turns"]
    tolerance = getattr(peer, "TOLERANCE", 0)
    if expected is not None and abs(turns - expected) > tolerance:
        raise WrongError(f"it took {turns} turns instead of {expected}")
    return int(turns)


def work(peer: Any, request: dict[str, Any], watch: Any, n: int) -> None:
    """Do the work once, with `n` operations.  Raises `WrongError`."""
    arguments = () if request["value"] is None else (request["value"],)
    gc.collect()
    right = peer.perform(request["function"], watch, n, *arguments)
    if right != n:
        raise WrongError(f"{right} of {n} operations came out right")


def measure_time(peer: Any, request: dict[str, Any]) -> dict[str, float]:
    """Nanoseconds per operation, of the processor and on the wall."""
    n = request["operations"]
    warm_up = Stopwatch()
    while warm_up.seconds < min(WARM_UP_SECONDS, request["seconds"]):
        work(peer, request, warm_up, min(n, MOST_WARM_UP))
    watch = Stopwatch()
    passes = 0
    began = time.perf_counter()
    while passes == 0 or (
        watch.seconds < request["seconds"]
        and passes < MOST_PASSES
        and time.perf_counter() - began < WALL_BUDGET * request["seconds"]
    ):
        work(peer, request, watch, n)
        passes += 1
    operations = passes * n
    return {
        "value": watch.seconds / operations * 1e9,
        "wall": watch.wall / operations * 1e9,
        "passes": passes,
    }


def measure_memory(peer: Any, request: dict[str, Any]) -> dict[str, float]:
    """Bytes per item."""
    # What is allocated once for all is there after a first pass; but a process that has grown
    # once does not shrink, and would not grow again.
    read = getattr(peer, "GAUGES", GAUGES)[request["way"]]
    if request["way"] != "resident":
        work(peer, request, MemoryGauge(read), request["operations"])
    gauge = MemoryGauge(read)
    work(peer, request, gauge, request["operations"])
    return {"value": gauge.bytes / request["operations"], "passes": 1}


def main(argument: str) -> int:
    """Do what the request asks for."""
    request = json.loads(argument)
    sys.setrecursionlimit(RECURSION_LIMIT)
    peer: Any = importlib.import_module(f"benchmarks.peers.on_{request['module']}")
    if hasattr(peer, "begin"):
        peer.begin(request["peer"])
    way = "" if request["group"] == "memory" else request["way"]
    request["function"] = peer.functions[request["workload"], way]
    answer: dict[str, Any]
    try:
        answer = {"turns": check(peer, request)}
        if request["seconds"]:
            measure = measure_memory if request["group"] == "memory" else measure_time
            answer |= measure(peer, request)
    except WrongError as error:
        print(json.dumps({"wrong": str(error)}))
        return 3
    print(json.dumps(answer))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1]))
