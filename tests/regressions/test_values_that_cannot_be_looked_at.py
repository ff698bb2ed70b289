"""A value whose `__class__` cannot be read, such as a proxy of the dead, took the loop down."""

from __future__ import annotations

import weakref
from typing import Any

import pytest

from thenloop import EventLoop, Promise, Thrown, Uncaught, VirtualClock, queue_microtask


class Target:
    pass


def dead_proxy() -> Any:
    return weakref.proxy(Target())


def throw(value: Any) -> Any:
    raise Thrown(value)


@pytest.mark.parametrize(
    ("begin", "reason_is_error"),
    [
        (lambda proxy: Promise.resolve(None).then(lambda _: proxy), True),
        (lambda proxy: Promise(lambda resolve, reject: resolve(proxy)), True),
        (lambda proxy: Promise(lambda resolve, reject: reject(proxy)), False),
        (lambda proxy: Promise.resolve(None).then(lambda _: throw(proxy)), False),
    ],
    ids=["handler returns it", "resolve", "reject", "handler throws it"],
)
def test_it_rejects_and_what_is_behind_runs(begin: Any, reason_is_error: bool) -> None:
    log: list[str] = []
    reasons: list[Any] = []
    uncaught: list[Uncaught] = []
    proxy = dead_proxy()

    def program() -> None:
        begin(proxy).catch(reasons.append)
        begin(proxy)
        queue_microtask(log.append, "behind")

    with EventLoop(VirtualClock(), console=uncaught.append) as loop:
        loop.queue_task(program)
        loop.run()
    assert log == ["behind"]
    assert len(reasons) == len(uncaught) == 1
    for reason in (reasons[0], uncaught[0].reason):
        assert type(reason) is ReferenceError if reason_is_error else reason is proxy
