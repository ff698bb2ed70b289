"""The heap miscounted its empty places, and its length became negative.

Once by removing what clear() had taken out already, once by an item whose end removed others.  And
the empty place of an interval that was cleared let the timeout with its last id go early.
"""

from __future__ import annotations

import weakref
from typing import Any

import pytest

from thenloop import PROFILES, EventLoop, VirtualClock, clear_timeout, set_interval, set_timeout
from thenloop.timers.timer_heap import TimerHeap


class Item:
    pass


def test_what_was_cleared_is_gone() -> None:
    heap: TimerHeap[Item] = TimerHeap({})
    item = Item()
    held = weakref.ref(item)
    place = heap.add_interval(1, item)
    heap.clear()
    heap.remove_interval(place, item)
    del item
    assert held() is None
    heap._check()
    assert len(heap) == 0
    heap.add_interval(2, Item())
    assert len(heap) == 1
    assert heap.earliest() == 2


def test_a_loop_that_is_closed_holds_nothing() -> None:
    class Held:
        def __call__(self) -> None: ...

    callback, argument = Held(), Held()
    held = [weakref.ref(callback), weakref.ref(argument)]
    loop = EventLoop(VirtualClock())
    with loop:
        set_timeout(callback, 5)
        set_timeout(print, 5, argument)
        set_interval(callback, 5)
        set_timeout(callback, 0)
    del callback, argument
    loop.close()
    assert [one() for one in held] == [None, None]


def test_a_timer_whose_argument_clears_others() -> None:
    class Clears:
        def __del__(self) -> None:
            for id_ in ids:
                clear_timeout(id_)

    log: list[str] = []
    with EventLoop(VirtualClock()) as loop:
        # Enough of them that removing them rebuilds the heap.
        ids = [set_timeout(log.append, 5, "cleared") for _ in range(100)]
        set_timeout(log.append, 5, "kept")
        clear_timeout(set_timeout(print, 1, Clears()))
        loop.timers._heap._check()
        assert len(loop.timers._heap) == 1
        loop.run()
    assert log == ["kept"]


def test_an_interval_whose_callback_sets_timers_when_it_is_freed() -> None:
    class Sets:
        def __call__(self) -> None: ...

        def __del__(self) -> None:
            set_timeout(log.append, 5, "set")
            clear_timeout(set_interval(print, 5))

    log: list[str] = []
    with EventLoop(VirtualClock()) as loop:
        clear_timeout(set_interval(Sets(), 5))
        loop.timers._heap._check()
        loop.run()
    assert log == ["set"]


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("set_other", [set_timeout, set_interval])
def test_the_empty_place_of_an_interval_is_nobodys(set_other: Any, profile: str) -> None:
    clock, log = VirtualClock(), []
    with EventLoop(clock, profile) as loop:

        def tick() -> None:
            # Armed again by now, in most profiles, and at a place with the id of the last timer.
            clear_timeout(id_)
            set_timeout(lambda: log.append(clock.now()), 50)

        id_ = set_other(tick, 5)
        set_timeout(lambda: log.append(clock.now()), 20)
        clear_timeout(set_interval(print, 3))
        loop.run()
    assert log == [20, 55]
