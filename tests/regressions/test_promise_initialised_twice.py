"""Calling `__init__` a second time made a settled promise pending again."""

from __future__ import annotations

from typing import Any

import pytest

from thenloop import EventLoop, Promise, VirtualClock


def test_it_is_refused_and_nothing_changes() -> None:
    log: list[Any] = []
    with EventLoop(VirtualClock()) as loop:
        promise: Promise[Any] = Promise(lambda resolve, reject: resolve("first"))
        promise.then(log.append)
        with pytest.raises(TypeError):
            promise.__init__(lambda resolve, reject: log.append("called"))  # type: ignore[misc]
        promise.then(log.append)
        loop.run()
    assert log == ["first", "first"]
