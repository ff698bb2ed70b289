"""The combinators handle every promise they are given; only their own rejections are reported."""

from tests.order.prelude import log
from thenloop import AggregateError, Promise, add_event_listener, set_timeout


def program() -> None:
    def on_rejection(event):
        event.prevent_default()
        reason = event.reason
        log("unhandled", reason.errors if isinstance(reason, AggregateError) else reason)

    rejected = Promise.reject
    add_event_listener("unhandledrejection", on_rejection)
    Promise.all([rejected("a"), rejected("b")]).catch(lambda reason: log("all", reason))
    Promise.race([rejected("c"), rejected("d")]).catch(lambda reason: log("race", reason))
    Promise.all_settled([rejected("e")]).then(lambda results: log("allSettled", results[0].reason))
    Promise.any([rejected("f"), rejected("g")])
    set_timeout(lambda: log("end"), 20)
