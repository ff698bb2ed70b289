"""Groups B, C, D, H and I: nesting and clamping, clearing, intervals, deadlines, arguments."""

from __future__ import annotations

import math

from tests.order.experiments.telling import Gaps, log_events, logging_errors, message, told
from tests.order.prelude import busy, log
from thenloop import (
    Promise,
    Thrown,
    add_event_listener,
    async_function,
    clear_interval,
    clear_timeout,
    current_loop,
    queue_microtask,
    set_interval,
    set_timeout,
)

# B: nesting and clamping


def _chain(delay: float) -> None:
    gaps = Gaps()

    def callback(depth: int) -> None:
        gaps.mark()
        if depth < 11:
            nested(depth + 1)
        else:
            log(str(gaps))

    def nested(depth: int) -> None:
        set_timeout(callback, delay, depth)

    nested(1)


@told("B1")
def chain_of_zeros() -> None:
    _chain(0)


@told("B2")
def chain_of_ones() -> None:
    _chain(1)


@told("B3")
def interval_of_zero() -> None:
    gaps = Gaps()

    def tick() -> None:
        gaps.mark()
        if len(gaps) == 11:
            clear_interval(timer)
            log(str(gaps))

    timer = set_interval(tick, 0)


@told("B4")
def chain_through_promise_jobs() -> None:
    gaps = Gaps()

    def go_on(depth: int) -> None:
        if depth < 11:
            nested(depth + 1)
        else:
            log(str(gaps))

    def callback(depth: int) -> None:
        gaps.mark()
        Promise.resolve().then(lambda _: Promise.resolve()).then(lambda _: go_on(depth))

    def nested(depth: int) -> None:
        set_timeout(callback, 0, depth)

    nested(1)


@told("B5")
def chain_through_messages() -> None:
    gaps = Gaps()

    def received(depth: int) -> None:
        gaps.restart()
        if depth < 11:
            nested(depth + 1)
        else:
            log(str(gaps))

    def callback(depth: int) -> None:
        gaps.mark()
        message(lambda: received(depth))()

    def nested(depth: int) -> None:
        set_timeout(callback, 0, depth)

    nested(1)


@told("B6")
def first_clamped_call() -> None:
    clock = current_loop().clock

    def measure(resolve) -> None:
        gaps: list[float] = []
        before = clock.now()

        def callback(depth: int) -> None:
            nonlocal before
            now = clock.now()
            gaps.append(now - before)
            before = now
            if depth < 10:
                set_timeout(callback, 0, depth + 1)
            else:
                resolve(gaps)

        set_timeout(callback, 0, 1)

    @async_function
    async def main():
        chains = []
        for _ in range(9):
            chains.append(
                await Promise(lambda resolve, reject: message(lambda: measure(resolve))())
            )
        medians = [sorted(gaps)[4] for gaps in zip(*chains, strict=True)]
        log(next((number for number, gap in enumerate(medians, 1) if gap >= 3.2), 0))

    main()


@told("B7")
def chain_of_six_against_forty() -> None:
    depth = 0

    def callback() -> None:
        nonlocal depth
        depth += 1
        if depth < 6:
            nested()
        else:
            log("chain6")

    def nested() -> None:
        set_timeout(callback, 0)

    nested()
    set_timeout(lambda: log("t40"), 40)


# C: clearing


@told("C1")
def first_clears_second() -> None:
    def a() -> None:
        log("a")
        clear_timeout(b)

    set_timeout(a, 5)
    b = set_timeout(lambda: log("b"), 5)


@told("C2")
def clears_one_that_is_due() -> None:
    def a() -> None:
        log("a")
        busy(20)
        clear_timeout(b)

    set_timeout(a, 5)
    b = set_timeout(lambda: log("b"), 8)


@told("C3")
def microtask_clears_second() -> None:
    def a() -> None:
        log("a")
        Promise.resolve().then(lambda _: clear_timeout(b))

    set_timeout(a, 5)
    b = set_timeout(lambda: log("b"), 5)


@told("C4")
def either_function_clears() -> None:
    interval = set_interval(lambda: log("i"), 5)
    clear_timeout(interval)
    timeout = set_timeout(lambda: log("t"), 5)
    clear_interval(timeout)
    log("end")


@told("C5")
def clearing_what_is_no_id() -> None:
    def callback() -> None:
        clear_timeout(timer)
        for value in (0, math.nan, "x", None, 2**40, -1):
            with logging_errors():
                clear_timeout(value)
        log("ok")

    timer = set_timeout(callback, 1)


@told("C6")
def clearing_a_string() -> None:
    timer = set_timeout(lambda: log("fired"), 5)
    with logging_errors():
        clear_timeout(str(timer))
    set_timeout(lambda: log("end"), 30)


@told("C7")
def interval_cleared_in_its_callback() -> None:
    count = 0

    def tick() -> None:
        nonlocal count
        count += 1
        log(count)
        if count == 2:
            clear_interval(timer)

    timer = set_interval(tick, 8)


@told("C8")
def interval_cleared_in_a_microtask() -> None:
    count = 0

    def tick() -> None:
        nonlocal count
        count += 1
        log(count)
        Promise.resolve().then(lambda _: clear_interval(timer))

    timer = set_interval(tick, 8)


@told("C9")
def ids() -> None:
    a = set_timeout(lambda: None, 1)
    b = set_interval(lambda: None, 1000)
    c = set_timeout(lambda: None, 1)
    clear_interval(b)
    log("number" if type(a) is int else type(a).__name__, a > 0, b == a + 1, c == b + 1)


@told("C10")
def cleared_and_set_anew() -> None:
    def b() -> None:
        log("b")

    def replace() -> None:
        clear_timeout(timer)
        set_timeout(b, 20)
        set_timeout(lambda: log("c"), 20)

    timer = set_timeout(b, 20)
    set_timeout(replace, 5)


# D: intervals


def _interval_and_timeout(set_other) -> None:
    count = 0

    def tick() -> None:
        nonlocal count
        count += 1
        log(f"i{count}")
        if count == 1:
            set_other(lambda: set_timeout(lambda: log("t"), 20))
        if count == 3:
            clear_interval(timer)

    timer = set_interval(tick, 20)


@told("D1")
def tick_sets_timeout() -> None:
    _interval_and_timeout(lambda set_it: set_it())


@told("D2")
def microtask_of_tick_sets_timeout() -> None:
    _interval_and_timeout(lambda set_it: Promise.resolve().then(lambda _: set_it()))


@told("D3")
def interval_among_timeouts() -> None:
    count = 0

    def tick() -> None:
        nonlocal count
        count += 1
        log(f"i{count}")
        if count == 2:
            clear_interval(timer)

    set_timeout(lambda: log("t"), 20)
    timer = set_interval(tick, 20)
    set_timeout(lambda: log("u"), 20)


@told("D4")
def callback_longer_than_interval() -> None:
    clock = current_loop().clock
    before = clock.now()
    gaps: list[int] = []

    def tick() -> None:
        nonlocal before
        now = clock.now()
        gaps.append(round((now - before) / 10) * 10)
        before = now
        busy(30)
        if len(gaps) == 5:
            clear_interval(timer)
            log(gaps)

    timer = set_interval(tick, 20)


@told("D5")
def drift_of_an_interval() -> None:
    clock = current_loop().clock
    start = clock.now()
    count = 0

    def tick() -> None:
        nonlocal count
        busy(8)
        count += 1
        if count == 6:
            clear_interval(timer)
            log(round((clock.now() - 8 - start) / 4) * 4)

    timer = set_interval(tick, 20)


@told("D6")
def tick_throws() -> None:
    count = 0

    def tick() -> None:
        nonlocal count
        count += 1
        log(count)
        if count == 3:
            clear_interval(timer)
        raise Thrown("x")

    log_events()
    timer = set_interval(tick, 8)


@told("D7")
def two_intervals() -> None:
    count = 0

    def tick_b() -> None:
        nonlocal count
        log("b")
        count += 1
        if count == 3:
            clear_interval(a)
            clear_interval(b)

    a = set_interval(lambda: log("a"), 12)
    b = set_interval(tick_b, 12)


@told("D8")
def interval_replaces_itself() -> None:
    count = 0

    def replace() -> None:
        nonlocal a, count
        log("a")
        clear_interval(a)
        count += 1
        if count < 3:
            a = set_interval(replace, 12)
        else:
            clear_interval(b)

    a = set_interval(replace, 12)
    b = set_interval(lambda: log("b"), 12)


# H: deadlines


@told("H1")
def same_delay_in_a_microtask() -> None:
    set_timeout(lambda: log("a"), 20)
    Promise.resolve().then(lambda _: set_timeout(lambda: log("b"), 20))
    set_timeout(lambda: log("c"), 20)


@told("H2")
def ten_and_ten_against_twenty() -> None:
    set_timeout(lambda: set_timeout(lambda: log("10+10"), 10), 10)
    set_timeout(lambda: log("20"), 20)


@told("H3")
def twenty_ten_and_ten_twenty() -> None:
    set_timeout(lambda: log("20a"), 20)
    set_timeout(lambda: set_timeout(lambda: log("10+10"), 10), 10)
    set_timeout(lambda: log("20b"), 20)


@told("H4")
def set_later_due_earlier() -> None:
    set_timeout(lambda: log("A8"), 8)
    busy(5)
    set_timeout(lambda: log("B1"), 1)
    busy(10)


@told("H5")
def equal_deadlines() -> None:
    set_timeout(lambda: log("A10"), 10)
    busy(5)
    set_timeout(lambda: log("B5"), 5)
    busy(15)


@told("H6")
def hundred_of_one_delay() -> None:
    seen: list[int] = []

    def callback(number: int) -> None:
        seen.append(number)
        if number == 99:
            log(seen == list(range(100)))

    for number in range(100):
        set_timeout(callback, 7, number)


@told("H7")
def zero_set_in_a_busy_callback() -> None:
    def a() -> None:
        log("a")
        busy(12)
        set_timeout(lambda: log("new0"), 0)

    set_timeout(a, 1)
    set_timeout(lambda: log("b"), 5)


# I: arguments


@told("I1")
def two_to_the_31() -> None:
    set_timeout(lambda: log("2^31"), 2**31)
    set_timeout(lambda: log("30"), 30)


@told("I2")
def longest_delay() -> None:
    longest = set_timeout(lambda: log("max"), 2**31 - 1)
    set_timeout(lambda: log("30"), 30)
    # The recorder stopped listening; a virtual clock would wait for it.
    set_timeout(clear_timeout, 1000, longest)


@told("I3")
def wrapped_delay() -> None:
    set_timeout(lambda: log("2^32+40"), 2**32 + 40)
    set_timeout(lambda: log("20"), 20)


@told("I4")
def infinite_delays() -> None:
    set_timeout(lambda: log("inf"), math.inf)
    set_timeout(lambda: log("-inf"), -math.inf)
    huge = set_timeout(lambda: log("1e20"), 1e20)
    set_timeout(lambda: log("30"), 30)
    # 10^20 wraps to 1,661,992,960, nineteen days: the recorder did not wait for it.
    set_timeout(clear_timeout, 1000, huge)


@told("I5")
def fractions() -> None:
    for delay in (20.9, 20, 20.1):
        set_timeout(log, delay, delay)


class _ValueOf:
    """A delay that says when it is read."""

    def __float__(self) -> float:
        log("valueOf")
        return 20.0


@told("I6")
def delays_of_other_types() -> None:
    delays = (
        ("20", '"20"'),
        (_ValueOf(), "obj"),
        (True, "true"),
        ("0x28", "hex"),
        ("20px", "junk"),
    )
    for delay, name in delays:
        with logging_errors():
            set_timeout(log, delay, name)


@told("I7")
def string_handlers() -> None:
    for handler, delay in (("log('str '+v)", 5), ("syntax error here(", 10)):
        with logging_errors():
            set_timeout(handler, delay)
    add_event_listener("error", lambda event: log("ERR", type(event.error).__name__))


@told("I8")
def further_arguments() -> None:
    set_timeout(lambda *values: log("-".join(values)), 1, "x", "y")


@told("I9")
def handlers_that_cannot_be_called() -> None:
    for handler in (None, None, 5, object()):
        with logging_errors():
            set_timeout(handler, 1)
            log("ok")


@told("I10")
def no_arguments() -> None:
    with logging_errors():
        set_timeout()
        log("ok")


@told("I12")
def microtasks_that_cannot_be_called() -> None:
    for callback in (None, None, 5, object()):
        with logging_errors():
            queue_microtask(callback)
            log("ok")


@told("I13")
def async_handlers() -> None:
    @async_function
    async def throws():
        raise Thrown("x")

    log_events()
    set_timeout(throws, 1)
    set_timeout(lambda: Promise.reject("y"), 20)


@told("I14")
def intervals_without_delay() -> None:
    def ticking(name: str, *delay: float) -> None:
        count = 0

        def tick() -> None:
            nonlocal count
            count += 1
            log(f"{name}{count}")
            if count == 3:
                clear_interval(timer)

        timer = set_interval(tick, *delay)

    ticking("i")
    set_timeout(lambda: ticking("j", -5), 60)


@told("I15")
def zero_a_little_after_one() -> None:
    set_timeout(lambda: log("1"), 1)
    busy(0.3)
    set_timeout(lambda: log("0"), 0)
