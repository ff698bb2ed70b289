"""Mistakes in whatever iterates: yield*, sync iterators, for await, from_async; and disposal."""

from tests.order.mutants.edits import Edit, Mutant

__all__ = ["MUTANTS"]

_YIELD_STAR = "asyncgen.yield_star:yield_star_steps"
_FROM_SYNC = "asyncgen.async_iterators:AsyncFromSyncIterator"
_CLOSE_STEPS = "asyncgen.async_iterators:async_iterator_close_steps"
_FOR_AWAIT_STEP = "asyncgen.for_await:ForAwait.__anext__"
_FOR_AWAIT_CLOSE = "asyncgen.for_await:AsyncIteratorClose.__await__"
_FROM_ASYNC = "asyncgen.from_async:from_async_steps"
_DISPOSAL = "asyncgen.dispose_resources:dispose_resources_steps"

MUTANTS = (
    # yield*
    Mutant(
        "yield_star_awaits_its_values",
        "yield* awaits the values that come through once more",
        (
            Edit(
                _YIELD_STAR,
                '(yield PASSES_ON, objects.get(result, "value"))',
                '(yield PASSES_ON, (yield AWAITS, objects.get(result, "value")))',
            ),
        ),
    ),
    Mutant(
        "yield_star_awaits_the_last_value",
        "yield* awaits the value of a result that is done",
        (
            Edit(
                _YIELD_STAR,
                """
                if iterator_complete(objects, result, "next"):
                    return Completion(NORMAL, objects.get(result, "value"))
                """,
                """
                if iterator_complete(objects, result, "next"):
                    value = yield AWAITS, objects.get(result, "value")
                    return Completion(NORMAL, value)
                """,
            ),
            Edit(
                _YIELD_STAR,
                'return Completion(RETURN, objects.get(result, "value"))',
                """
                value = yield AWAITS, objects.get(result, "value")
                return Completion(RETURN, value)
                """,
            ),
        ),
    ),
    Mutant(
        "yield_star_keeps_return_to_itself",
        "yield* does not pass a return request on to its iterator",
        (Edit(_YIELD_STAR, "return_ is None", "True"),),
    ),
    Mutant(
        "yield_star_keeps_throw_to_itself",
        "yield* throws in the body without passing the throw request on to its iterator",
        (
            Edit(
                _YIELD_STAR,
                'throw = record.method("throw")',
                "raise objects.exception_for(received.value)",
            ),
        ),
    ),
    Mutant(
        "yield_star_does_not_close",
        "yield* leaves an iterator without a throw method open",
        (
            Edit(
                _YIELD_STAR,
                "yield from async_iterator_close_steps(objects, record)",
                "None",
            ),
        ),
    ),
    Mutant(
        "yield_star_return_not_awaited",
        "yield* over an iterator without a return method does not await before it returns",
        (
            Edit(
                _YIELD_STAR,
                """
                value = yield AWAITS, received.value
                return Completion(RETURN, value)
                """,
                "return received",
            ),
        ),
    ),
    # Sync iterators
    Mutant(
        "from_sync_does_not_close",
        "a sync iterator is not closed when the promise it gave is rejected",
        (
            Edit(
                f"{_FROM_SYNC}._continue",
                "close_iterator if close_on_error else None",
                "None",
            ),
        ),
    ),
    Mutant(
        "from_sync_closes_when_done",
        "a sync iterator is closed also when the rejected promise came with its end",
        (
            Edit(
                f"{_FROM_SYNC}._continue",
                "close_on_rejection and not done",
                "close_on_rejection",
            ),
        ),
    ),
    Mutant(
        "from_sync_closes_after_return",
        "a sync iterator is closed also when its own return gave the rejected promise",
        (
            Edit(
                f"{_FROM_SYNC}.return_",
                'self._continue("return", result, promise, close_on_rejection=False)',
                'self._continue("return", result, promise, close_on_rejection=True)',
            ),
        ),
    ),
    Mutant(
        "from_sync_values_not_awaited",
        "the values of a sync iterator are handed on without being awaited",
        (
            Edit(
                f"{_FROM_SYNC}._continue",
                "perform_promise_then(wrapper, unwrap, on_rejected, promise)",
                "promise._resolve(unwrap(value))",
            ),
        ),
    ),
    Mutant(
        "from_sync_throw_missing_does_not_close",
        "a sync iterator without a throw method is not closed when it is thrown into",
        (Edit(f"{_FROM_SYNC}.throw", "self._close()", "None"),),
    ),
    # for await
    Mutant(
        "close_not_awaited",
        "closing an async iterator calls its return and does not wait for the answer",
        (
            Edit(
                _CLOSE_STEPS,
                "result = yield AWAITS, return_()",
                """
                result = return_()
                return
                yield
                """,
            ),
        ),
    ),
    Mutant(
        "close_result_not_checked",
        "closing an async iterator accepts a result that is no object",
        (Edit(_CLOSE_STEPS, "require_object_from_return(objects, result)", "None"),),
    ),
    Mutant(
        "for_await_never_closes",
        "for await leaves its iterator open when the loop is left early",
        (Edit(_FOR_AWAIT_CLOSE, "record.done", "True"),),
    ),
    Mutant(
        "for_await_closes_a_failed_iterator",
        "for await closes its iterator also when it was the iterator that failed",
        (
            Edit(_FOR_AWAIT_STEP, "record.done = True", "pass"),
            Edit(
                _FOR_AWAIT_STEP,
                """
                if value is END:
                    raise StopAsyncIteration
                """,
                """
                if value is END:
                    record.done = True
                    raise StopAsyncIteration
                """,
            ),
            Edit(
                _FOR_AWAIT_STEP,
                """
                if iterator_complete(objects, result, "next"):
                    raise StopAsyncIteration
                """,
                """
                if iterator_complete(objects, result, "next"):
                    record.done = True
                    raise StopAsyncIteration
                """,
            ),
        ),
    ),
    Mutant(
        "for_await_close_error_wins",
        "an error of closing takes the place of the one that left the loop",
        (
            Edit(
                _FOR_AWAIT_CLOSE,
                "steps = async_iterator_close_for_throw_steps(Promise.object_model, record)",
                "steps = async_iterator_close_steps(Promise.object_model, record)",
            ),
        ),
    ),
    Mutant(
        "for_await_awaits_its_values",
        "for await awaits the values that come through once more",
        (
            Edit(
                _FOR_AWAIT_STEP,
                'objects.get(result, "value")',
                '(yield AwaitOperand(objects.get(result, "value")))',
            ),
            Edit(
                _FOR_AWAIT_STEP,
                """
                if value is END:
                    raise StopAsyncIteration
                """,
                """
                if value is END:
                    raise StopAsyncIteration
                value = yield AwaitOperand(value)
                """,
            ),
            Edit(
                "asyncgen.async_generator:AsyncGenerator.__anext__",
                "return value",
                "return (yield Promise.resolve(value))",
            ),
        ),
    ),
    # from_async
    Mutant(
        "from_async_awaits_its_values",
        "from_async awaits the values of an async iterator once more",
        (
            Edit(
                _FROM_ASYNC,
                "item is END",
                "item is END or (item := (yield AWAITS, item)) is END",
            ),
        ),
    ),
    Mutant(
        "from_async_does_not_close",
        "from_async leaves the iterator open when the mapper fails",
        (
            Edit(
                _FROM_ASYNC,
                "yield from async_iterator_close_for_throw_steps(objects, record)",
                "None",
            ),
        ),
    ),
    Mutant(
        "from_async_mapper_not_awaited",
        "from_async does not await what the mapper gives",
        (
            Edit(
                _FROM_ASYNC,
                """
                try:
                    if mapper is not None:
                        item = yield AWAITS, mapper(item, index)
                    target.add(index, item)
                except objects.program_throws:
                    yield from async_iterator_close_for_throw_steps(objects, record)
                    raise
                """,
                """
                try:
                    if mapper is not None:
                        item = mapper(item, index)
                    target.add(index, item)
                except objects.program_throws:
                    yield from async_iterator_close_for_throw_steps(objects, record)
                    raise
                """,
            ),
        ),
    ),
    # Disposal
    Mutant(
        "disposal_oldest_first",
        "resources are disposed of in the order in which they were added",
        (Edit(_DISPOSAL, "resources.pop()", "resources.pop(0)"),),
    ),
    Mutant(
        "disposal_not_awaited",
        "what a disposer gives is not awaited",
        (Edit(_DISPOSAL, "yield AWAITS, result", "None"),),
    ),
    Mutant(
        "disposal_of_nothing_costs_no_await",
        "a resource that is null costs no await",
        (Edit(_DISPOSAL, "needs_await = True", "pass"),),
    ),
    Mutant(
        "disposal_drops_the_earlier_error",
        "of two errors of disposal only the later one is left",
        (
            Edit(
                _DISPOSAL,
                "completion.type is THROW",
                "False",
            ),
        ),
    ),
)
