"""use, adopt and defer throw a ReferenceError as soon as disposal has begun, also from
inside a disposer.
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

    def nothing(*args):
        return None

    stack.defer(lambda: attempt("inside", lambda: stack.defer(nothing)))
    stack.dispose_async().then(lambda _: log("disposed"))
    attempt("use", lambda: stack.use(None))
    attempt("adopt", lambda: stack.adopt(1, nothing))
    attempt("defer", lambda: stack.defer(nothing))
    ticks(3)
