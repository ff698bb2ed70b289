"""Groups A and K: timers among timers, and among single messages."""

from __future__ import annotations

from tests.order.experiments.telling import WITH_SINGLE_MESSAGES, message, told
from tests.order.prelude import busy, log
from thenloop import Promise, set_timeout


@told("A1")
def one_then_zero() -> None:
    set_timeout(lambda: log("1"), 1)
    set_timeout(lambda: log("0"), 0)


@told("A2")
def zero_then_one() -> None:
    set_timeout(lambda: log("0"), 0)
    set_timeout(lambda: log("1"), 1)


@told("A3")
def two_one_zero() -> None:
    for delay in (2, 1, 0):
        set_timeout(log, delay, delay)


@told("A4")
def one_zero_busy() -> None:
    set_timeout(lambda: log("1"), 1)
    set_timeout(lambda: log("0"), 0)
    busy(5)


@told("A5")
def nine_six_three_busy() -> None:
    for delay in (9, 6, 3):
        set_timeout(log, delay, delay)
    busy(20)


@told("A6")
def odd_delays() -> None:
    # The string "0" is no delay in Python; a number takes its place in the row.
    for index, delay in enumerate([0, -1, float("nan"), None, None, 0.0, 0.9]):
        set_timeout(log, delay, index)


@told("A7", WITH_SINGLE_MESSAGES)
def message_then_zero() -> None:
    message(lambda: log("msg"))()
    set_timeout(lambda: log("t0"), 0)


@told("A8", WITH_SINGLE_MESSAGES)
def zero_then_message() -> None:
    set_timeout(lambda: log("t0"), 0)
    message(lambda: log("msg"))()


@told("A9", WITH_SINGLE_MESSAGES)
def zero_then_message_busy() -> None:
    set_timeout(lambda: log("t0"), 0)
    message(lambda: log("msg"))()
    busy(5)


@told("A10", WITH_SINGLE_MESSAGES)
def one_then_message_busy() -> None:
    set_timeout(lambda: log("t1"), 1)
    message(lambda: log("msg"))()
    busy(5)


@told("A11", WITH_SINGLE_MESSAGES)
def channels_in_order() -> None:
    a, b, c = (message(lambda name=name: log(name)) for name in "abc")
    a()
    b()
    c()
    a()


@told("A12", WITH_SINGLE_MESSAGES)
def channels_in_another_order() -> None:
    a, b, c = (message(lambda name=name: log(name)) for name in "abc")
    c()
    a()
    b()
    c()


@told("A14", WITH_SINGLE_MESSAGES)
def window_message_then_zero() -> None:
    message(lambda: log("win"))()
    set_timeout(lambda: log("t0"), 0)


@told("A15", WITH_SINGLE_MESSAGES)
def zero_then_window_message() -> None:
    set_timeout(lambda: log("t0"), 0)
    message(lambda: log("win"))()


@told("A21")
def zero_from_a_timer() -> None:
    def a() -> None:
        log("a")
        set_timeout(lambda: log("a2"), 0)

    set_timeout(a, 0)
    set_timeout(lambda: log("b"), 0)


def _chain_until_zero(milliseconds: float) -> None:
    count = 0
    stop = False

    def received() -> None:
        nonlocal count
        count += 1
        busy(milliseconds)
        if not stop and count < 200:
            post()

    def zero() -> None:
        nonlocal stop
        stop = True
        log(f"after {count}" if count < 3 else "after 3-19" if count < 20 else "after many")

    post = message(received)
    post()
    set_timeout(zero, 0)


@told("A22", WITH_SINGLE_MESSAGES)
def chain_of_messages() -> None:
    _chain_until_zero(0)


@told("A23", WITH_SINGLE_MESSAGES)
def chain_of_slow_messages() -> None:
    _chain_until_zero(1)


@told("K7", WITH_SINGLE_MESSAGES)
def messages_posted_in_microtasks() -> None:
    a, b = message(lambda: log("a")), message(lambda: log("b"))
    Promise.resolve().then(lambda _: a())
    b()
    Promise.resolve().then(lambda _: b())


@told("K8", WITH_SINGLE_MESSAGES)
def message_from_a_timer() -> None:
    post = message(lambda: log("msg"))

    def first() -> None:
        log("t1")
        post()

    set_timeout(first, 5)
    set_timeout(lambda: log("t2"), 5)
