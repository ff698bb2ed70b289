"""Promise.race settles with the timer that is due first; the loser runs all the same."""

from tests.order.prelude import log, ticks
from thenloop import Promise, set_timeout


def program() -> None:
    def after(milliseconds, name):
        def executor(resolve, reject):
            def callback():
                log(name)
                resolve(name)

            set_timeout(callback, milliseconds)

        return Promise(executor)

    def over(value):
        log("race is over", value)
        ticks(2)

    Promise.race(
        [after(40, "slow"), after(20, "fast"), Promise(lambda resolve, reject: None)]
    ).then(over)
