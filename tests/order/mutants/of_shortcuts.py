"""Mistakes in the shortcuts: the hot paths that the core writes out."""

from tests.order.mutants.edits import Edit, Mutant

__all__ = ["MUTANTS"]

_DRAIN = "draining:drain"
_WALK = "draining:walk"

# Where bodies are generators, and where they are coroutines.
_GOES_ON = """
if type_(awaited) is promise_type and awaited._state is fulfilled and awaited._loop is loop:
    job._argument = argument = awaited._result
    {goes_on}
    enqueue(job)
    if len(microtasks) > FEW:
        walk(loop)
    break
"""
_GOES_ON_AS_COROUTINE = """
if (
    awaited._state is fulfilled
    and awaited._loop is loop
    and type_(todo.cr_await) is not coroutine
):
    job._argument = argument = awaited._result
    {goes_on}
    enqueue(job)
    if len(microtasks) > FEW:
        walk(loop)
    break
"""
_WHERE_NOTHING_WAITS = """if not microtasks:
        continue"""

MUTANTS = (
    Mutant(
        "shortcut_await_goes_on_past_others",
        "an await of a fulfilled promise goes on at once, though other jobs wait",
        (
            *(
                Edit(
                    _DRAIN,
                    passage.format(goes_on=_WHERE_NOTHING_WAITS),
                    passage.format(goes_on="continue"),
                )
                for passage in (_GOES_ON, _GOES_ON_AS_COROUTINE)
            ),
        ),
    ),
    Mutant(
        "shortcut_await_does_not_wait_for_pending",
        "an await goes on though its promise is pending",
        (
            Edit(
                _DRAIN,
                "type_(awaited) is promise_type and awaited._state is fulfilled "
                "and awaited._loop is loop",
                "type_(awaited) is promise_type",
            ),
            Edit(
                _DRAIN,
                "awaited._state is fulfilled and awaited._loop is loop "
                "and type_(todo.cr_await) is not coroutine",
                "True",
            ),
            Edit(_WALK, "awaited._state is fulfilled", "True"),
        ),
    ),
    Mutant(
        "shortcut_batch_reversed",
        "of many jobs that wait the newest runs first",
        (Edit(_WALK, "microtasks.take_batch()", "reversed(list(microtasks.take_batch()))"),),
    ),
    Mutant(
        "shortcut_batch_goes_on_at_once",
        "an async function in a batch goes on before the rest of the batch",
        (Edit(_WALK, "enqueue(job)", "run_job(job)"),),
    ),
    Mutant(
        "shortcut_item_skips_its_turns",
        "an item of an async generator reaches for await at once, though other jobs wait",
        (Edit(_DRAIN, "not microtasks and not queue", "True"),),
    ),
    Mutant(
        "shortcut_item_skips_the_turn_of_the_answer",
        "for await goes on in the turn in which the operand of yield was awaited",
        (Edit(_DRAIN, "enqueue(reader)", "run_job(reader)"),),
    ),
    Mutant(
        "shortcut_reaction_overtakes",
        "the only reaction of a derived promise runs before the jobs that wait already",
        (Edit(_DRAIN, "enqueue(reactions)", "microtasks.appendleft(reactions)"),),
    ),
    Mutant(
        "shortcut_reaction_of_a_settled_promise_overtakes",
        "a then on a fulfilled promise runs before the jobs that wait already",
        (
            Edit(
                "promises.promise:Promise.then",
                "loop.microtasks.append(derived)",
                "loop.microtasks.appendleft(derived)",
            ),
        ),
    ),
    Mutant(
        "shortcut_result_is_not_followed",
        "an async function without any await is fulfilled with a promise that it returns",
        (
            Edit(
                "promises.async_function:_promise_of",
                "type(kind) is type and kind in _NEVER_THENABLE",
                "True",
            ),
        ),
    ),
    Mutant(
        "shortcut_handlers_result_is_not_followed",
        "a derived promise is fulfilled with a promise that its handler returns",
        (
            Edit(
                _DRAIN,
                "(result is None or (type_(kind) is type_ and kind in never_thenable)) "
                "and loop.instruments is None",
                "True",
            ),
        ),
    ),
    Mutant(
        "shortcut_callback_error_drops_the_rest",
        "an error of a queued callback drops the microtasks behind it",
        (
            Edit(
                _DRAIN,
                "loop.report_an_exception(reason_of(error), error)",
                """
                loop.report_an_exception(reason_of(error), error)
                microtasks.clear()
                """,
            ),
        ),
    ),
)
