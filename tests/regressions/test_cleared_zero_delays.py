"""A cleared timer without delay kept its callback and its place in the queue for its turn."""

from __future__ import annotations

import weakref

import pytest

from thenloop import PROFILES, EventLoop, VirtualClock, clear_timeout, set_interval, set_timeout


class Callback:
    def __call__(self, *_: object) -> None:
        raise AssertionError("cleared")


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("set_timer", [set_timeout, set_interval])
@pytest.mark.parametrize("delay", [0, 1])
def test_it_is_freed_at_once(set_timer: type, delay: int, profile: str) -> None:
    with EventLoop(VirtualClock(), profile) as loop:
        callback, argument = Callback(), Callback()
        held = [weakref.ref(callback), weakref.ref(argument)]
        id_ = set_timer(callback, delay, argument)
        del callback, argument
        clear_timeout(id_)
        assert [one() for one in held] == [None, None]
        loop.run()


@pytest.mark.parametrize("profile", PROFILES)
def test_one_that_is_due_already_is_freed_at_once(profile: str) -> None:
    """The first of two due timers clears the second, whose task is queued by then."""
    clock = VirtualClock()
    with EventLoop(clock, profile) as loop:
        callback = Callback()
        held = weakref.ref(callback)
        freed: list[bool] = []

        def clear() -> None:
            clear_timeout(id_)
            freed.append(held() is None)

        set_timeout(clear, 1)
        id_ = set_timeout(callback, 1)
        del callback
        clock.advance(5)
        loop.run()
    assert freed == [True]


@pytest.mark.parametrize("profile", PROFILES)
def test_endless_setting_and_clearing_in_one_task(profile: str) -> None:
    most = 0

    def main() -> None:
        nonlocal most
        for _ in range(5000):
            clear_timeout(set_timeout(print, 0))
            most = max(most, len(loop.task_queues))

    with EventLoop(VirtualClock(), profile) as loop:
        loop.queue_task(main)
        loop.run()
    assert most < 200
