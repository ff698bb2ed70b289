"""Mistakes in the combinators: all, allSettled, any and race."""

from tests.order.mutants.edits import Edit, Mutant

__all__ = ["MUTANTS"]

MUTANTS = (
    Mutant(
        "combinators_count_from_zero",
        "the count of missing elements starts at 0, so a thenable that answers at once completes "
        "the whole",
        (
            Edit(
                "promises.combinators:_Gathering.__init__",
                "self.remaining = 1",
                "self.remaining = 0",
            ),
            # The list handed out early is as long as the loop has come.
            Edit(
                "promises.combinators:_Gathering.one_less",
                "self.finish(self.values)",
                "self.finish(list(self.values))",
            ),
            Edit(
                "promises.combinators:_gather",
                "gathering.one_less()",
                "gathering.remaining == 0 and gathering.finish(gathering.values)",
            ),
            Edit(
                "promises.combinators:_combine_keyed",
                "gathering.one_less()",
                "gathering.remaining == 0 and gathering.finish(gathering.values)",
            ),
        ),
    ),
    Mutant(
        "combinators_let_an_element_answer_twice",
        "an element function counts every call",
        (
            Edit(
                "promises.combinators:_ElementFunction.__call__",
                "self._already_called[0] = True",
                "pass",
            ),
        ),
    ),
    Mutant(
        "all_settled_with_separate_flags",
        "the two functions of an element of allSettled each note only their own call",
        (
            Edit(
                "promises.combinators:_settled_pair",
                "already_called = [False]",
                "already_called = None",
            ),
        ),
    ),
    Mutant(
        "race_and_any_wrap_the_functions",
        "race and any give each element new functions instead of the capability's own",
        (
            Edit(
                "promises.combinators:promise_race",
                "_invoke_then(objects, resolve(element), capability.resolve, capability.reject)",
                """
                _invoke_then(
                    objects,
                    resolve(element),
                    lambda value=None: capability.resolve(value),
                    lambda reason=None: capability.reject(reason),
                )
                """.strip(),
            ),
            Edit(
                "promises.combinators:_any_pair",
                "gathering.capability.resolve",
                "(lambda value=None: gathering.capability.resolve(value))",
            ),
        ),
    ),
    Mutant(
        "combinators_call_the_intrinsic_then",
        "combinators call the intrinsic then of an element that is a promise, not its own",
        (
            Edit(
                "promises.combinators:_invoke_then",
                'then = objects.get(promise, "then")',
                """
                import functools
                intrinsic = objects.intrinsic_promise
                then = (
                    functools.partial(intrinsic.then, promise)
                    if isinstance(promise, intrinsic)
                    else objects.get(promise, "then")
                )
                """,
            ),
        ),
    ),
    Mutant(
        "combinators_read_resolve_each_time",
        "combinators read the constructor's resolve anew for every element",
        (
            Edit(
                "promises.combinators:_gather",
                "resolve(element)",
                "_get_promise_resolve(objects, resolve.__self__)(element)",
            ),
        ),
    ),
    Mutant(
        "combinators_close_a_failed_iterator",
        "combinators close the iterator also when it was the iterator that threw",
        (
            Edit(
                "promises.combinators:_combine",
                "record is not None and not record.done",
                "record is not None",
            ),
        ),
    ),
    Mutant(
        "combinators_never_close",
        "combinators leave the iterator open when an element's then or the resolve throws",
        (Edit("promises.combinators:_combine", "close_for_throw(objects, record)", "pass"),),
    ),
)
