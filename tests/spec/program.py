"""What a spec test runs: one program on a loop of its own, in virtual time, with its whole log."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from thenloop import EventLoop, Promise, Uncaught, VirtualClock

__all__ = ["Program"]


class Program:
    """A loop, what its program noted, and what reached its console."""

    def __init__(self, profile: Any = None, *, task_queues: Any = None) -> None:
        self.log: list[Any] = []
        self.clock = VirtualClock()
        self._uncaught: list[Uncaught] = []
        self.loop = EventLoop(
            self.clock, profile, task_queues=task_queues, console=self._uncaught.append
        )

    def note(self, *values: Any) -> None:
        """Add one entry to the log: the value, or the tuple of several."""
        self.log.append(values[0] if len(values) == 1 else values)

    def noter(self, *label: Any) -> Callable[..., None]:
        """Make a callback that notes `label` and what it is called with."""
        return lambda *arguments: self.note(*label, *arguments)

    def ticks(self, count: int) -> None:
        """Note 1, 2, 3, ... one per turn, so that a turn too many or too few elsewhere shows."""
        promise = Promise.resolve(0)
        for number in range(1, count + 1):
            promise = promise.then(lambda _, number=number: self.note(number))

    def run(self, main: Callable[[], object] | None = None) -> list[Any]:
        """Run `main` as a script and everything that follows from it; gives the log."""
        if main is not None:
            self.loop.queue_task(main)
        self.loop.run()
        return self.log

    def turns_of(self, expression: Callable[[], Promise[Any]]) -> int:
        """Give the turn in which a reaction registered straight after the call runs."""
        turn = 0
        answers: list[int] = []

        def next_turn(_: object) -> None:
            nonlocal turn
            turn += 1

        def answer(_: object) -> None:
            answers.append(turn)

        def main() -> None:
            # Registered before the expression, so in each turn this counts before anything else.
            counter = Promise.resolve()
            for _ in range(30):
                counter = counter.then(next_turn)
            expression().then(answer, answer)

        self.run(main)
        (found,) = answers
        return found

    def uncaught(self) -> list[Any]:
        """Give the reasons that reached the console, and forget them."""
        reasons = [uncaught.reason for uncaught in self._uncaught]
        self._uncaught.clear()
        return reasons

    def close(self) -> None:
        """Close the loop; whatever reached the console unexpected is a failure."""
        self.loop.close()
        assert self.uncaught() == [], "errors reached the console that the test did not look at"
