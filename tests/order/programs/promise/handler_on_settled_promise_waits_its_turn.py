"""A handler given to a settled promise runs after the jobs that are already queued."""

from tests.order.prelude import log, ticks
from thenloop import Promise, queue_microtask


def program() -> None:
    def job():
        log("job 1")
        settled.then(lambda value: log("late handler", value))
        log("end of job 1")

    settled = Promise.resolve("value")
    queue_microtask(job)
    queue_microtask(lambda: log("job 2"))
    ticks(3)
