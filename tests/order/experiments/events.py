"""Groups E, F and G: checkpoints after listeners, rejections, errors."""

from __future__ import annotations

from tests.order.experiments.telling import WITH_SINGLE_MESSAGES, log_events, message, told
from tests.order.prelude import busy, log, reason_of
from thenloop import (
    Promise,
    Thrown,
    add_event_listener,
    async_function,
    current_loop,
    queue_microtask,
    report_error,
    set_timeout,
)


def _throw(value: object) -> None:
    raise Thrown(value)


# E: checkpoints


@told("E5")
def microtasks_between_due_timers() -> None:
    def a() -> None:
        log("a")
        Promise.resolve().then(lambda _: log("a micro"))

    set_timeout(a, 1)
    set_timeout(lambda: log("b"), 1)
    busy(10)


def _two_listeners(type_: str) -> None:
    def listener(name: str):
        def called(event) -> None:
            event.prevent_default()
            log(name)
            Promise.resolve().then(lambda _: log(name, "micro"))

        return called

    for name in ("l1", "l2"):
        add_event_listener(type_, listener(name))


@told("E6")
def listeners_of_a_rejection() -> None:
    _two_listeners("unhandledrejection")
    Promise.reject(1)


@told("E7")
def listeners_of_an_error() -> None:
    def callback() -> None:
        Promise.resolve().then(lambda _: log("own micro"))
        raise Thrown(1)

    _two_listeners("error")
    set_timeout(callback, 1)


@told("E11")
def a_task_for_each_message() -> None:
    count = 0

    def received() -> None:
        nonlocal count
        count += 1
        log(f"m{count}")
        Promise.resolve().then(lambda _: log("micro"))

    post = message(received)
    post()
    post()


# F: rejections


@told("F1")
def caught_in_a_microtask() -> None:
    log_events()
    promise = Promise.reject("a")
    queue_microtask(lambda: promise.catch(lambda _: log("caught")))
    set_timeout(lambda: log("end"), 20)


@told("F2")
def caught_after_many_microtasks() -> None:
    @async_function
    async def late():
        for _ in range(50):
            await Promise.resolve(0)
        promise.catch(lambda _: log("caught"))

    log_events()
    promise = Promise.reject("a")
    late()
    set_timeout(lambda: log("end"), 20)


@told("F3")
def reject_then_zero() -> None:
    log_events()
    Promise.reject("a")
    set_timeout(lambda: log("t0"), 0)


@told("F4")
def zero_then_reject() -> None:
    log_events()
    set_timeout(lambda: log("t0"), 0)
    Promise.reject("a")


@told("F5")
def zero_busy_reject() -> None:
    log_events()
    set_timeout(lambda: log("t0"), 0)
    busy(5)
    Promise.reject("a")


@told("F6", WITH_SINGLE_MESSAGES)
def message_then_reject() -> None:
    log_events()
    message(lambda: log("msg"))()
    Promise.reject("a")


@told("F7", WITH_SINGLE_MESSAGES)
def reject_then_message() -> None:
    log_events()
    Promise.reject("a")
    message(lambda: log("msg"))()


@told("F8")
def reject_in_the_first_of_two_due() -> None:
    def a() -> None:
        log("a")
        Promise.reject("r")

    log_events()
    set_timeout(a, 1)
    set_timeout(lambda: log("b"), 1)
    busy(10)


@told("F9")
def caught_late() -> None:
    def late() -> None:
        log("t")
        promise.catch(lambda _: log("caught"))
        log("after")
        queue_microtask(lambda: log("micro"))

    log_events()
    promise = Promise.reject("a")
    set_timeout(late, 20)
    set_timeout(lambda: log("end"), 60)


@told("F10", WITH_SINGLE_MESSAGES)
def caught_late_after_tasks() -> None:
    def late() -> None:
        set_timeout(lambda: log("t0"), 0)
        message(lambda: log("msg"))()
        promise.catch(lambda _: log("caught"))

    log_events()
    promise = Promise.reject("a")
    set_timeout(late, 20)


@told("F11", WITH_SINGLE_MESSAGES)
def caught_late_before_tasks() -> None:
    def late() -> None:
        promise.catch(lambda _: log("caught"))
        set_timeout(lambda: log("t0"), 0)
        message(lambda: log("msg"))()

    log_events()
    promise = Promise.reject("a")
    set_timeout(late, 20)


def _caught_by_the_listener(defer) -> None:
    def on_rejection(event) -> None:
        log("UR")
        event.prevent_default()
        defer(lambda: event.promise.catch(lambda _: log("caught")))

    add_event_listener("unhandledrejection", on_rejection)
    add_event_listener("rejectionhandled", lambda event: log("RH"))
    Promise.reject(1)
    set_timeout(lambda: log("end"), 30)


@told("F12")
def caught_in_the_listener() -> None:
    _caught_by_the_listener(lambda catch: catch())


@told("F13")
def caught_in_a_microtask_of_the_listener() -> None:
    _caught_by_the_listener(queue_microtask)


@told("F14")
def listener_catches_the_second() -> None:
    def on_rejection(event) -> None:
        log("UR", event.reason)
        event.prevent_default()
        second.catch(lambda _: log("caught"))

    add_event_listener("unhandledrejection", on_rejection)
    add_event_listener("rejectionhandled", lambda event: log("RH"))
    Promise.reject(1)
    second = Promise.reject(2)


@told("F15")
def microtasks_between_events() -> None:
    def on_rejection(event) -> None:
        log("UR", event.reason)
        event.prevent_default()
        queue_microtask(lambda: log(f"m{event.reason}"))

    add_event_listener("unhandledrejection", on_rejection)
    for reason in (1, 2, 3):
        Promise.reject(reason)


@told("F16")
def derived_promise_is_reported() -> None:
    log_events()
    source = Promise.reject("a")
    derived = source.then(lambda _: None)
    add_event_listener(
        "unhandledrejection",
        lambda event: log({source: "p", derived: "q"}.get(event.promise, "?")),
    )


@told("F17")
def rejection_inside_the_listener() -> None:
    count = 0

    def on_rejection(event) -> None:
        nonlocal count
        log("UR", event.reason)
        event.prevent_default()
        if count < 2:
            count += 1
            Promise.reject(f"again{count}")
        else:
            count += 1
        queue_microtask(lambda: log("m"))

    add_event_listener("unhandledrejection", on_rejection)
    Promise.reject(1)
    Promise.reject(2)


@told("F18")
def order_of_rejecting() -> None:
    log_events()
    first = Promise.with_resolvers()
    Promise.reject("b")
    first.reject("a")


@told("F19")
def rejected_in_a_microtask() -> None:
    log_events()
    Promise.resolve().then(lambda _: _throw("late"))
    Promise.reject("early")
    log("sync")


@told("F20", WITH_SINGLE_MESSAGES)
def caught_by_a_message() -> None:
    def received() -> None:
        log("msg")
        promise.catch(lambda _: log("caught"))

    log_events()
    promise = Promise.reject("a")
    message(received)()
    set_timeout(lambda: log("end"), 30)


@told("F21")
def caught_by_a_zero_timer() -> None:
    def zero() -> None:
        log("t0")
        promise.catch(lambda _: log("caught"))

    log_events()
    promise = Promise.reject("a")
    set_timeout(zero, 0)
    set_timeout(lambda: log("end"), 30)


@told("F22")
def catch_that_throws() -> None:
    log_events()
    Promise.reject("a").catch(lambda _: _throw("b"))
    set_timeout(lambda: log("end"), 30)


@told("F23")
def awaited_late() -> None:
    @async_function
    async def late():
        try:
            await promise
        except Exception as error:
            log("c", reason_of(error))

    log_events()
    promise = Promise.reject("a")
    set_timeout(late, 20)
    set_timeout(lambda: log("end"), 60)


@told("F24")
def all_handles_its_input() -> None:
    log_events()
    Promise.all([Promise.reject("a"), Promise.reject("b")]).catch(lambda reason: log("c", reason))
    set_timeout(lambda: log("end"), 30)


@told("F25")
def zero_and_reject_in_a_timer() -> None:
    def callback() -> None:
        set_timeout(lambda: log("t0"), 0)
        Promise.reject("r")
        log("t")

    log_events()
    set_timeout(callback, 5)


# G: errors


@told("G1")
def timer_throws() -> None:
    def callback() -> None:
        Promise.resolve().then(lambda _: log("micro"))
        log("t")
        raise Thrown("x")

    log_events()
    set_timeout(callback, 1)
    set_timeout(lambda: log("next"), 30)


@told("G2")
def microtask_throws() -> None:
    def throws() -> None:
        queue_microtask(lambda: log("m3"))
        raise Thrown("x")

    log_events()
    queue_microtask(throws)
    queue_microtask(lambda: log("m2"))


@told("G3")
def script_throws() -> None:
    log_events()
    Promise.resolve().then(lambda _: log("micro"))
    log("s")
    set_timeout(lambda: log("t"), 5)
    raise Thrown("x")


@told("G4")
def report_error_is_synchronous() -> None:
    log_events()
    log(1)
    report_error("x")
    log(2)


@told("G5")
def error_in_the_error_listener() -> None:
    count = 0

    def on_error(event) -> None:
        nonlocal count
        event.prevent_default()
        count += 1
        log(f"h{count}")
        if count < 4:
            raise Thrown("y")

    add_event_listener("error", on_error)
    set_timeout(_throw, 1, "x")
    set_timeout(lambda: log("end"), 30)


@told("G6")
def report_error_in_the_error_listener() -> None:
    count = 0

    def on_error(event) -> None:
        nonlocal count
        event.prevent_default()
        count += 1
        log(f"h{count}", event.error)
        if count < 4:
            report_error("y")

    add_event_listener("error", on_error)
    set_timeout(_throw, 1, "x")
    set_timeout(lambda: log("end"), 30)


@told("G7")
def anything_may_be_thrown() -> None:
    def type_error() -> None:
        raise TypeError("q")

    log_events()
    set_timeout(_throw, 1, 5)
    set_timeout(_throw, 12, None)
    # Python's None is both of JavaScript's: it is logged as undefined.
    set_timeout(_throw, 24, None)
    set_timeout(type_error, 36)


@told("G8")
def promise_job_throws() -> None:
    log_events()
    Promise.resolve().then(lambda _: _throw("x"))
    set_timeout(lambda: log("end"), 20)


class _ThrowsAfterResolving:
    def then(self, resolve, reject) -> None:
        resolve(1)
        raise Thrown("x")


@told("G9")
def thenable_throws_after_resolving() -> None:
    log_events()
    Promise.resolve(_ThrowsAfterResolving()).then(log)
    set_timeout(lambda: log("end"), 20)


@told("G12")
def handler_before_listener() -> None:
    def handler(message, file, line, column, error) -> bool:
        log("onerror", error)
        return True

    current_loop().onerror = handler
    add_event_listener("error", lambda event: log("listener", event.error, event.default_prevented))
    set_timeout(_throw, 1, "x")


@told("G13")
def error_between_two_due_timers() -> None:
    log_events()
    set_timeout(_throw, 1, "x")
    set_timeout(lambda: log("b"), 1)
    busy(10)
