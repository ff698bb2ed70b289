"""Group Q: what the language decides, under every profile alike."""

from __future__ import annotations

from tests.order.experiments.telling import told
from tests.order.prelude import log, reason_of, ticks
from thenloop import (
    AsyncDisposableStack,
    IteratorResult,
    Promise,
    Return,
    Thrown,
    async_function,
    async_generator,
    for_await,
    from_async,
    yield_star,
)


class _Thenable:
    def then(self, resolve, reject) -> None:
        log("then")
        resolve()


@told("Q1")
def await_promise() -> None:
    @async_function
    async def main():
        await Promise.resolve()
        log("x")

    main()
    ticks(4)


@told("Q2")
def async_function_returns_promise() -> None:
    @async_function
    async def main():
        return Promise.resolve()

    main().then(lambda _: log("x"))
    ticks(5)


@told("Q3")
def handler_returns_promise() -> None:
    Promise.resolve().then(lambda _: Promise.resolve()).then(lambda _: log("x"))
    ticks(6)


@told("Q4")
def await_thenable() -> None:
    @async_function
    async def main():
        await Promise.resolve(_Thenable())
        log("x")

    main()
    ticks(4)


@told("Q5")
def generator_returns_promise() -> None:
    @async_generator
    async def generate():
        raise Return(Promise.resolve("v"))
        yield

    generate().next().then(lambda result: log("x", result.value))
    ticks(6)


@told("Q6")
def generator_yields_promise() -> None:
    @async_generator
    async def generate():
        yield Promise.resolve("v")

    generate().next().then(lambda result: log("x", result.value))
    ticks(6)


@told("Q7")
def for_await_over_promises() -> None:
    @async_function
    async def main():
        async with for_await([Promise.resolve("a"), "b"]) as values:
            async for value in values:
                log(value)
        log("x")

    main()
    ticks(10)


@told("Q8")
def yield_star_over_generator() -> None:
    @async_generator
    async def inner():
        yield 1
        yield 2

    @async_generator
    async def outer():
        yield yield_star(inner())

    @async_function
    async def main():
        async with for_await(outer()) as values:
            async for value in values:
                log(f"v{value}")
        log("x")

    main()
    ticks(16)


@async_generator
async def _never():
    log("never")
    yield


def _log_result(result: IteratorResult) -> None:
    done = "true" if result.done else "false"
    log(f"x {result.value}{done}")


@told("Q9")
def return_before_start() -> None:
    _never().return_(Promise.resolve("v")).then(_log_result)
    ticks(6)


@told("Q10")
def return_rejected_before_start() -> None:
    _never().return_(Promise.reject("v")).catch(lambda reason: log("x", reason))
    ticks(6)


@told("Q11")
def throw_before_start() -> None:
    _never().throw("v").catch(lambda reason: log("x", reason))
    ticks(6)


@told("Q12")
def return_through_finally() -> None:
    @async_generator
    async def generate():
        try:
            yield 1
        finally:
            await Promise.resolve(0)
            log("fin")

    generator = generate()
    generator.next()
    generator.return_(Promise.resolve("v")).then(_log_result)
    ticks(12)


@told("Q13")
def finally_passes_through() -> None:
    Promise.resolve("v").finally_(lambda: None).then(lambda value: log("x", value))
    ticks(6)


class _RejectedValues:
    """A sync iterator of JavaScript's kind whose values are rejected promises."""

    def __iter__(self):
        return self

    def next(self, value=None):
        return IteratorResult(Promise.reject("r"), False)

    def return_(self, value=None):
        log("closed")
        return IteratorResult()


@told("Q14")
def rejected_value_closes_sync_iterator() -> None:
    @async_function
    async def main():
        try:
            async with for_await(_RejectedValues()) as values:
                async for value in values:
                    log(value)
        except Exception as error:
            log("c", reason_of(error))

    main()


class _WithoutThrow:
    """A sync iterator of JavaScript's kind without `throw`."""

    def __iter__(self):
        return self

    def next(self, value=None):
        return IteratorResult(1, False)

    def return_(self, value=None):
        log("closed")
        return IteratorResult()


@told("Q15")
def throw_closes_sync_iterator() -> None:
    @async_generator
    async def generate():
        yield yield_star(_WithoutThrow())

    generator = generate()
    generator.next().then(lambda _: generator.throw("t")).catch(
        lambda error: log("c", type(error).__name__)
    )


@told("Q16")
def returned_rejection_is_caught() -> None:
    @async_generator
    async def generate():
        try:
            raise await Return(Promise.reject("r"))
        except Exception as error:
            log("caught", reason_of(error))
            raise Return("z") from None
        yield

    generate().next().then(lambda result: log("x", result.value))
    ticks(8)


class _BrokenConstructor(Promise):
    @property
    def constructor(self):
        raise Thrown("bad")


@told("Q17")
def broken_constructor_in_return() -> None:
    @async_generator
    async def generate():
        return
        yield

    broken = _BrokenConstructor(lambda resolve, reject: resolve())
    generate().return_(broken).then(lambda _: log("ok"), lambda reason: log("x", reason))
    ticks(6)


class _Resource:
    @async_function
    async def async_dispose(self):
        log("disposed")


@told("Q18")
def await_using() -> None:
    @async_function
    async def main():
        async with AsyncDisposableStack() as stack:
            stack.use(_Resource())
            log("in")

    main().then(lambda _: log("out"))


@told("Q19")
def promise_try() -> None:
    Promise.try_(lambda: log("sync")).then(lambda _: log("x"))
    ticks(4)


@told("Q20")
def array_from_async() -> None:
    from_async([1, Promise.resolve(2)]).then(lambda values: log("x", values))
    ticks(14)


@told("Q21")
def promise_all() -> None:
    Promise.all([1, Promise.resolve(2), 3]).then(lambda values: log("x", values))
    ticks(5)


class _Inner:
    """An async iterator of JavaScript's kind that never ends by itself."""

    def __aiter__(self):
        return self

    def next(self, value=None):
        return IteratorResult(1, False)

    def return_(self, value=None):
        log("ret", value)
        return IteratorResult("rv", True)


@told("Q22")
def return_into_yield_star() -> None:
    @async_generator
    async def generate():
        yield yield_star(_Inner())

    generator = generate()
    generator.next()
    generator.return_("q").then(_log_result)
    ticks(12)
