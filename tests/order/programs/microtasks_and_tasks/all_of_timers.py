"""Promise.all over timers keeps the order of its input and settles after the last timer."""

from tests.order.prelude import log
from thenloop import Promise, set_timeout


def program() -> None:
    def after(milliseconds, name):
        def executor(resolve, reject):
            def callback():
                log(name)
                resolve(name)

            set_timeout(callback, milliseconds)

        return Promise(executor)

    Promise.all([after(40, "last"), "now", after(20, "first")]).then(
        lambda values: log("all", values)
    )
    set_timeout(lambda: log("next timer"), 40)
