"""What cannot be disposed of is refused by use(), adopt() and defer() with a TypeError at
the call.
"""

from tests.order.prelude import log, ticks
from thenloop import AsyncDisposableStack


def program() -> None:
    stack = AsyncDisposableStack()

    def attempt(name, call):
        try:
            call()
        except Exception as error:
            log(name, "threw", type(error).__name__)

    attempt("number", lambda: stack.use(1))
    attempt("object", lambda: stack.use(object()))
    attempt("adopt", lambda: stack.adopt(1, None))
    attempt("defer", lambda: stack.defer(1))
    stack.dispose_async().then(lambda _: log("disposed"))
    ticks(2)
