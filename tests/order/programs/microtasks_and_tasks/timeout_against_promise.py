"""Work that is done too late loses against a timeout, which clears nothing by itself."""

from tests.order.prelude import log
from thenloop import Promise, set_timeout


def program() -> None:
    def do_work(resolve, reject):
        def callback():
            log("work is done")
            resolve("done")

        set_timeout(callback, 40)

    work = Promise(do_work)
    limit = Promise(lambda _, reject: set_timeout(reject, 20, "too late"))
    Promise.race([work, limit]).then(log, log)
    work.then(lambda value: log("work", value))
