"""Does one workload of thenloop over and over, for a profiler to watch.

    python -m benchmarks.peers.profiling '{"workload": "then_hop", ...}'

It writes how many operations it did in how many seconds into the file that the request names.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from pathlib import Path
from typing import Any

from benchmarks.peers import on_thenloop
from benchmarks.peers.process import RECURSION_LIMIT
from benchmarks.peers.watches import Stopwatch

__all__ = ["OPERATIONS"]

OPERATIONS = 20_000
"""Operations at once."""

WALL_BUDGET = 8
"""It ends after so many times the seconds asked for, if most of it is making ready."""


def main(argument: str) -> None:
    """Do what the request asks for."""
    request: dict[str, Any] = json.loads(argument)
    sys.setrecursionlimit(RECURSION_LIMIT)
    function = on_thenloop.functions[request["workload"], request["way"]]
    arguments = [] if request["value"] is None else [request["value"]]
    watch = Stopwatch()
    passes = 0
    began = time.perf_counter()
    while (
        watch.wall < request["seconds"]
        and time.perf_counter() - began < WALL_BUDGET * request["seconds"]
    ):
        gc.collect()
        on_thenloop.perform(function, watch, OPERATIONS, *arguments, virtual=True)
        passes += 1
    answer = {"operations": passes * OPERATIONS, "seconds": watch.seconds}
    Path(request["answer"]).write_text(json.dumps(answer), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
