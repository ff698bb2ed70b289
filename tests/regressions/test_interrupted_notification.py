"""When a listener stopped the loop, the rejections behind its own were never told."""

from __future__ import annotations

from typing import Any

import pytest

from thenloop import PROFILES, EventLoop, Promise, VirtualClock


@pytest.mark.parametrize("profile", PROFILES)
def test_the_others_are_told_when_the_loop_runs_again(profile: str) -> None:
    told: list[Any] = []

    def listen(event: Any) -> None:
        event.prevent_default()
        told.append(event.reason)
        if event.reason % 2 == 0:
            raise KeyboardInterrupt

    with EventLoop(VirtualClock(), profile) as loop:
        loop.add_event_listener("unhandledrejection", listen)
        for reason in range(4):
            Promise.reject(reason)
        for _ in range(2):
            with pytest.raises(KeyboardInterrupt):
                loop.run()
        loop.run()
    assert told == [0, 1, 2, 3]
