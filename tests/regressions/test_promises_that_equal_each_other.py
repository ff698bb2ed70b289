"""To the rejection tracker, promises of a class with `__eq__` were unhashable, or all the same."""

from __future__ import annotations

from typing import Any

import pytest

from thenloop import EventLoop, Promise, Uncaught, VirtualClock


class Unhashable(Promise[Any]):
    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = None  # type: ignore[assignment]


class AllTheSame(Promise[Any]):
    def __eq__(self, other: object) -> bool:
        return True

    def __hash__(self) -> int:
        return 1


@pytest.mark.parametrize("kind", [Unhashable, AllTheSame])
def test_each_is_told_of_by_itself(kind: type[Promise[Any]]) -> None:
    uncaught: list[Uncaught] = []
    late: list[Any] = []
    with EventLoop(VirtualClock(), console=uncaught.append) as loop:
        loop.add_event_listener("rejectionhandled", lambda event: late.append(event.promise))
        first, handled, second = (kind.reject(name) for name in ("first", "handled", "second"))
        handled.catch(lambda reason: None)
        loop.run()
        assert [one.reason for one in uncaught] == ["first", "second"]
        second.catch(lambda reason: None)
        loop.run()
        assert [one is second for one in late] == [True]
        assert first is not second
