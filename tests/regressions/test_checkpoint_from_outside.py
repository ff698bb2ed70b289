"""A checkpoint that a host asked for outside `with loop:` ran its jobs without a current loop."""

from __future__ import annotations

import pytest

from thenloop import EventLoop, VirtualClock, current_loop, set_timeout


def test_the_loop_is_current_for_its_length() -> None:
    log: list[object] = []
    loop, other = EventLoop(VirtualClock()), EventLoop(VirtualClock())
    loop.queue_microtask(lambda: log.append(current_loop()))
    loop.queue_microtask(lambda: set_timeout(log.append, 1, "timer"))
    with other:
        loop.perform_a_microtask_checkpoint()
        assert current_loop() is other
    with pytest.raises(RuntimeError):
        current_loop()
    loop.run()
    assert log == [loop, "timer"]
