"""Workloads of thenloop with marks for callgrind, which dumps its counts at each.

    valgrind --tool=callgrind --dump-before=getppid python -m benchmarks.peers.counting '[...]' 2

Each workload runs in a fork of its own, so that none changes the heap that the next one finds, and
the imports are paid for once.  It runs to warm up, then with `OPERATIONS` operations, then with
twice as many: in the difference, everything that does not grow with their number cancels out.

The pair is counted in `LAYOUTS` layouts of the heap.  An object that is made and dropped at the
edge of a pool costs the allocator more than any other, and so does a key that collides: chance,
which a change of the code that has nothing to do with it can bring or take.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from collections import deque
from collections.abc import Generator
from heapq import heappop, heappush
from typing import Any

from benchmarks.peers.process import RECURSION_LIMIT
from benchmarks.peers.watches import InstructionMarks, Watch

__all__ = ["CALIBRATION", "LAYOUTS", "OPERATIONS"]

OPERATIONS = 1_000

LAYOUTS = 3
"""How many layouts of the heap are counted; the least count is what an operation costs."""

POOL = 16_384
"""Bytes of a pool of Python's allocator, which holds objects of one size."""

LARGEST = 512
"""Bytes of the largest object that comes from a pool."""

CALIBRATION = "calibration"
"""What has nothing to do with thenloop: it tells whether two interpreters are alike."""


class Link:
    """Something small, of the kind that a scheduler makes and drops all the time."""

    __slots__ = ("following", "value")

    def __init__(self, value: int, following: Link | None) -> None:
        self.value = value
        self.following = following

    def total(self) -> int:
        """The values of this one and the next."""
        return self.value + (0 if self.following is None else self.following.value)


def echo() -> Generator[int, int, None]:
    """Gives back what it is sent."""
    value = 0
    while True:
        value = yield value


def calibration(watch: Watch, n: int) -> int:
    """What a scheduler spends its time on, without one."""
    body = echo()
    next(body)
    queue: deque[Link] = deque()
    heap: list[int] = []
    found: dict[int, Link] = {}
    done = 0
    watch.start()
    for i in range(n):
        link = Link(i, queue[-1] if queue else None)
        queue.append(link)
        found[i] = link
        heappush(heap, i * 7919 % 1000)
        if len(queue) > 5:
            done += queue.popleft().total() >= 0
            heappop(heap)
            del found[i - 5]
        try:
            if body.send(i) != i:
                raise KeyError(i)
            raise ValueError(i)
        except ValueError as error:
            done += error.args[0] == i
    watch.stop()
    return n if done == 2 * n - min(n, 5) else done


def filling() -> list[bytes]:
    """Objects of every size that comes from a pool, a third of a pool of each."""
    empty = sys.getsizeof(b"")
    return [
        bytes(size - empty)
        for size in range(48, LARGEST + 1, 16)
        for _ in range(POOL // size // LAYOUTS)
    ]


def count(workload: str, way: str, value: int | None) -> None:
    """Run one workload with its marks.  Raises RuntimeError when it does not come out right."""
    from benchmarks.peers import on_thenloop

    class Unmarked:
        def start(self) -> None:
            """No mark."""

        def stop(self) -> None:
            """No mark."""

    arguments: list[Any] = [] if value is None else [value]

    def work(watch: Watch, n: int) -> None:
        if workload == CALIBRATION:
            right = calibration(watch, n)
        else:
            function = on_thenloop.functions[workload, way]
            right = on_thenloop.perform(function, watch, n, *arguments, virtual=True)
        if right != n:
            raise RuntimeError(f"{workload}: {right} of {n} operations came out right")

    for _ in range(2):
        work(Unmarked(), OPERATIONS)
    held: list[list[bytes]] = []
    for _ in range(LAYOUTS):
        # What is there by now is never collected, so a collection costs what the workload makes it.
        gc.collect()
        gc.freeze()
        for n in (OPERATIONS, 2 * OPERATIONS):
            gc.collect()
            work(InstructionMarks(), n)
        held.append(filling())


def main(argument: str, at_once: str) -> int:
    """Count the workloads named, each in a fork, so many at once; print the process of each."""
    sys.setrecursionlimit(RECURSION_LIMIT)
    from benchmarks.peers import on_thenloop

    assert on_thenloop.functions
    # All are forked before the first begins, so that none depends on which others there are.
    take, give = os.pipe()
    children = [fork(take, give, *path) for _, *path in json.loads(argument)]
    os.write(give, b"." * int(at_once))
    failed = 0
    for (name, *_), child in zip(json.loads(argument), children, strict=True):
        _, status = os.waitpid(child, 0)
        failed |= status
        print(json.dumps([name, child]), flush=True)
    return 1 if failed else 0


def fork(take: int, give: int, workload: str, way: str, value: int | None) -> int:
    """Fork a process that counts when it is its turn; its number."""
    child = os.fork()
    if child:
        return child
    status = 1
    token = os.read(take, 1)
    try:
        count(workload, way, value)
        status = 0
    except Exception as error:
        print(f"{workload}: {error!r}", file=sys.stderr, flush=True)
    finally:
        os.write(give, token)
        os._exit(status)


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
