"""Mistakes in promises: settling, adoption, reactions, await, async functions, subclasses."""

from textwrap import dedent

from tests.order.mutants.edits import Edit, Mutant

__all__ = ["MUTANTS"]

_PROMISE = "promises.promise:Promise"
_FUNCTIONS = "promises.state:ResolvingFunctions"
_SLOTS = "promises.internal_slots:InternalSlots"
_SUSPEND = "promises.async_function:suspend_body"
_AWAIT = "promises.await_:ExecutionContext.await_"

_QUEUE_ADOPTION = """
self._result = ADOPT
self._argument = resolution
loop.microtasks.append(self)
"""

# With resolving functions that may be called twice, a promise is told to settle twice.
_SETTLING_TWICE_IS_IGNORED = (
    Edit(
        f"{_PROMISE}._fulfill",
        "assert self._state is PENDING",
        """
        if self._state is not PENDING:
            return
        """,
    ),
    Edit(
        f"{_PROMISE}._reject",
        "assert self._state is PENDING",
        """
        if self._state is not PENDING:
            return
        """,
    ),
)


def _await_of(wrong: str) -> tuple[Edit, ...]:
    """Both places where a body begins to wait: `waiting` for `source`, on `loop`."""
    return (
        Edit(_SUSPEND, "source._perform_then(promise)", f"waiting = promise\n{dedent(wrong)}"),
        Edit(
            _AWAIT,
            "promise._perform_then(self.begin_to_wait())",
            f"loop = self._loop\nsource = promise\nwaiting = self.begin_to_wait()\n{dedent(wrong)}",
        ),
    )


MUTANTS = (
    # The promise itself
    Mutant(
        "promise_executor_runs_later",
        "the executor of a promise is called in a microtask",
        (
            Edit(
                f"{_PROMISE}.__init__",
                "executor(functions.resolve, functions.reject)",
                "loop.queue_microtask(executor, functions.resolve, functions.reject)",
            ),
        ),
    ),
    Mutant(
        "promise_reject_adopts",
        "a promise rejected with another promise follows that one",
        (
            Edit(
                f"{_FUNCTIONS}.reject",
                "promise._reject(reason)",
                "promise._resolve(reason) if hasattr(reason, 'then') else promise._reject(reason)",
            ),
        ),
    ),
    Mutant(
        "promise_resolve_always_wraps",
        "Promise.resolve makes a new promise of a promise too",
        (
            Edit(
                f"{_PROMISE}.resolve",
                "return promise_resolve(cls.object_model, cls, value)",
                """
                capability = promise_with_resolvers(cls.object_model, cls)
                capability.resolve(value)
                return capability.promise
                """,
            ),
        ),
    ),
    Mutant(
        "promise_resolve_takes_any_subclass",
        "PromiseResolve returns every promise as it is, whatever its constructor",
        (
            Edit(
                "promises.abstract_operations:promise_resolve",
                'objects.get(value, "constructor") is constructor',
                "True",
            ),
        ),
    ),
    Mutant(
        "promise_resolved_while_locked_in",
        "the resolving functions look at the promise's state, so one that follows a promise is "
        "resolved again",
        (
            Edit(
                f"{_FUNCTIONS}.resolve",
                "self._promise = None",
                "self._promise = promise if promise._state.value == 'pending' else None",
            ),
            Edit(
                f"{_FUNCTIONS}.reject",
                "self._promise = None",
                "self._promise = promise if promise._state.value == 'pending' else None",
            ),
            *_SETTLING_TWICE_IS_IGNORED,
        ),
    ),
    Mutant(
        "promise_resolved_with_itself_waits",
        "a promise resolved with itself stays pending",
        (
            Edit(
                f"{_PROMISE}._resolve",
                "self._reject(self.object_model.type_error("
                "'a promise cannot be resolved with itself'))",
                "None",
            ),
        ),
    ),
    # Adoption
    Mutant(
        "adoption_of_a_promise_skips_the_job",
        "a promise resolved with a promise registers with it at once, without a thenable job",
        (
            Edit(
                f"{_PROMISE}._resolve",
                _QUEUE_ADOPTION,
                """
                self._result = None
                resolution._perform_then(self)
                """,
            ),
        ),
    ),
    Mutant(
        "adoption_of_a_settled_promise_at_once",
        "a promise resolved with a settled promise takes over its state at once",
        (
            Edit(
                f"{_PROMISE}._resolve",
                _QUEUE_ADOPTION,
                """
                if resolution._state is FULFILLED:
                    self._fulfill(resolution._result)
                    return
                if resolution._state is REJECTED:
                    if not resolution._is_handled:
                        loop.host_promise_rejection_tracker(resolution, "handle")
                        resolution._mark_as_handled()
                    self._reject(resolution._result)
                    return
                self._result = ADOPT
                self._argument = resolution
                loop.microtasks.append(self)
                """,
            ),
        ),
    ),
    Mutant(
        "adoption_calls_then_at_once",
        "the then of a thenable is called while resolving, not in a job",
        (
            Edit(
                f"{_PROMISE}._resolve",
                "loop.microtasks.append("
                "PromiseResolveThenableJob(cast(Any, self), resolution, then))",
                "PromiseResolveThenableJob(self, resolution, then).run()",
            ),
        ),
    ),
    Mutant(
        "adoption_looks_up_then_in_the_job",
        "the then of a thenable is looked up in the job, not when resolving",
        (
            Edit(
                "promises.state:PromiseResolveThenableJob.run",
                "self.then(resolve, reject)",
                "self.thenable.then(resolve, reject)",
            ),
        ),
    ),
    Mutant(
        "adoption_reads_then_twice",
        "the then of a thenable is read once to look at it and again to call it",
        (
            Edit(
                f"{_PROMISE}._resolve",
                "objects.bind(then_action, resolution)",
                "objects.bind(objects.get(resolution, 'then'), resolution)",
            ),
        ),
    ),
    Mutant(
        "adoption_lets_a_thenable_answer_twice",
        "the functions given to a thenable have no record of having been called",
        (
            Edit(
                "promises.state:PromiseResolveThenableJob.run",
                "self.then(resolve, reject)",
                """
                self.then(
                    lambda value=None: self.promise._resolve(value),
                    lambda reason=None: self.promise._reject(reason),
                )
                """,
            ),
            *_SETTLING_TWICE_IS_IGNORED,
        ),
    ),
    Mutant(
        "adoption_shares_the_resolving_functions",
        "a thenable is given the functions that its promise's executor has, usable once more",
        (
            Edit(
                f"{_FUNCTIONS}.resolve",
                "promise._resolve(resolution)",
                """
                promise._resolve(resolution)
                microtasks = promise._loop.microtasks
                job = microtasks[-1] if microtasks else None
                if job is promise or getattr(job, "promise", None) is promise:
                    microtasks.pop()
                    then = promise._argument.then if job is promise else job.then
                    def run_job():
                        self._promise = promise
                        try:
                            then(self.resolve, self.reject)
                        except Exception as error:
                            self.reject(caught_reason(error))
                    promise._loop.queue_microtask(run_job)
                """,
            ),
        ),
    ),
    # Reactions
    Mutant(
        "reactions_reversed",
        "the reactions of a promise run in the reverse order of their registration",
        (
            Edit(
                f"{_PROMISE}._trigger_fulfill_reactions",
                "microtasks.extend(reactions)",
                "microtasks.extend(reversed(reactions))",
            ),
            Edit(
                f"{_PROMISE}._trigger_reject_reactions",
                "[RejectionJob(reaction, self) for reaction in reactions]",
                "[RejectionJob(reaction, self) for reaction in reversed(reactions)]",
            ),
        ),
    ),
    Mutant(
        "reactions_share_one_microtask",
        "a promise runs its reactions in one microtask, with those registered before it began",
        (
            Edit(
                f"{_PROMISE}._trigger_fulfill_reactions",
                """
                if type(reactions) is list:
                    for reaction in reactions:
                        reaction._argument = argument
                    microtasks.extend(reactions)
                else:
                    reactions._argument = argument
                    microtasks.append(reactions)
                """,
                """
                from .jobs import run_job
                shared = list(reactions) if type(reactions) is list else [reactions]
                waiting = vars(self._loop).setdefault("sharing", {})
                waiting[id(self)] = shared
                def run_all():
                    for reaction in shared:
                        reaction._argument = argument
                        run_job(reaction)
                    del waiting[id(self)]
                self._loop.queue_microtask(run_all)
                """,
            ),
            Edit(
                f"{_PROMISE}._perform_then",
                """
                reaction._argument = self._result
                self._loop.microtasks.append(reaction)
                """,
                """
                shared = vars(self._loop).get("sharing", {}).get(id(self))
                if shared is not None:
                    shared.append(reaction)
                    return
                reaction._argument = self._result
                self._loop.microtasks.append(reaction)
                """,
            ),
        ),
    ),
    Mutant(
        "reaction_of_a_settled_promise_at_once",
        "then on a settled promise calls the handler before it returns",
        (
            Edit(
                f"{_PROMISE}._perform_then",
                "self._loop.microtasks.append(reaction)",
                """
                from .jobs import run_job
                run_job(reaction)
                """,
            ),
        ),
    ),
    Mutant(
        "missing_handlers_take_a_turn",
        "missing handlers are replaced by functions that return a promise",
        (
            Edit(
                f"{_PROMISE}.then",
                "on_fulfilled = None",
                "on_fulfilled = lambda value: Promise.resolve(value)",
            ),
            Edit(
                f"{_PROMISE}.then",
                "on_rejected = None",
                "on_rejected = lambda reason: Promise.reject(reason)",
            ),
        ),
    ),
    Mutant(
        "handled_only_by_rejection_handlers",
        "a promise counts as handled only once a handler for rejections is registered",
        (
            Edit(
                f"{_PROMISE}._perform_then",
                "reactions is not HANDLED",
                """
                reactions is not HANDLED and (
                    type(getattr(reaction, "_result", None)).__name__ not in
                    ("function", "method", "builtin_function_or_method", "NoneType")
                )
                """.replace("\n", " ").strip(),
            ),
            Edit(
                f"{_PROMISE}._reject",
                "self._reactions = None if reactions is None else HANDLED",
                """
                waiting = reactions if type(reactions) is list else [reactions]
                handles = reactions is not None and (not waiting or any(
                    type(getattr(reaction, "_result", None)).__name__ not in
                    ("function", "method", "builtin_function_or_method", "NoneType")
                    for reaction in waiting
                ))
                self._reactions = HANDLED if handles else None
                if reactions is not None and not handles:
                    self._result = reason
                    self._state = REJECTED
                    self._loop.host_promise_rejection_tracker(self, "reject")
                """,
            ),
        ),
    ),
    # then, catch, finally_
    Mutant(
        "then_ignores_species",
        "then derives a promise of the receiver's class, whatever its species says",
        (
            Edit(
                "promises.abstract_operations:promise_then",
                "objects.species_constructor(promise, intrinsic)",
                "type(promise)",
            ),
        ),
    ),
    Mutant(
        "catch_calls_the_intrinsic_then",
        "catch and finally_ call the intrinsic then, also where a subclass has its own",
        (
            Edit(
                f"{_PROMISE}.catch",
                "self.then(None, on_rejected)",
                "Promise.then(self, None, on_rejected)",
            ),
            Edit(
                "promises.finally_functions:promise_finally",
                'invoke(objects, value, "then", then_finally, catch_finally)',
                "intrinsic.then(value, then_finally, catch_finally)".replace(
                    "intrinsic", "objects.intrinsic_promise"
                ),
            ),
        ),
    ),
    Mutant(
        "finally_takes_two_turns",
        "finally_ is two reactions in a row, which take two turns instead of four",
        (
            Edit(
                f"{_PROMISE}.finally_",
                """
                return cast(
                    "Promise[T]", promise_finally(Promise.object_model, self, on_finally)
                )
                """,
                """
                settled = []
                def fulfilled(value):
                    settled.append(lambda _: value)
                    return on_finally()
                def rejected(reason):
                    settled.append(lambda _: Promise.reject(reason))
                    return on_finally()
                return self.then(fulfilled, rejected).then(lambda _: settled[0](_))
                """,
            ),
        ),
    ),
    Mutant(
        "finally_passes_on_its_own_value",
        "finally_ passes on what its callback returned, not what came",
        (
            Edit(
                "promises.finally_functions:FinallyFunctions.then_finally",
                "return value",
                "return _",
            ),
        ),
    ),
    # Await and async functions
    Mutant(
        "await_one_turn_late",
        "an await goes on one turn after the reaction of its promise",
        _await_of(
            """
            from .promise import new_internal_promise
            later = new_internal_promise(loop)
            source._perform_then(later)
            later._perform_then(waiting)
            """
        ),
    ),
    Mutant(
        "await_makes_a_promise",
        "an await resolves a new promise with the one it is given, as it did before 2019: three "
        "turns",
        _await_of(
            """
            from .promise import new_internal_promise
            outer = new_internal_promise(loop)
            outer._resolve(source)
            outer._perform_then(waiting)
            """
        ),
    ),
    Mutant(
        "await_of_a_settled_promise_at_once",
        "an await of a settled promise goes on without waiting",
        _await_of(
            """
            from .jobs import run_job
            if source._state.value == "pending":
                source._perform_then(waiting)
            else:
                source._perform_then(waiting)
                run_job(loop.microtasks.pop())
            """
        ),
    ),
    Mutant(
        "await_calls_then",
        "an await calls the promise's own then, also where a subclass has its own",
        _await_of(
            """
            from .jobs import run_job
            from .state import RejectionJob
            def on_fulfilled(value):
                waiting._argument = value
                run_job(waiting)
            source.then(on_fulfilled, lambda _: run_job(RejectionJob(waiting, source)))
            """
        ),
    ),
    Mutant(
        "await_of_a_value_at_once",
        "an async generator's await of what is no thenable goes on without waiting",
        (
            Edit(
                "promises.await_:ExecutionContext.await_value",
                """
                self.await_(promise_resolve(self._objects, self._objects.intrinsic_promise, value))
                return
                """,
                """
                self.resume(value)
                return
                """,
            ),
        ),
    ),
    Mutant(
        "async_function_starts_later",
        "the body of an async function starts in a microtask",
        (
            Edit(
                "promises.async_function:_start",
                "start_body(promise, body, keep=keep)",
                "loop.queue_microtask(lambda: start_body(promise, body, keep=keep))",
            ),
        ),
    ),
    Mutant(
        "async_function_awaits_its_result",
        "return promise in an async function is return await promise",
        (
            Edit(
                "promises.async_function:body_returned",
                "promise._resolve(value)",
                """
                if type(value) is Promise:
                    value._perform_then(promise)
                else:
                    promise._resolve(value)
                """,
            ),
            Edit(
                "promises.async_function:start_body",
                "promise._resolve(stop.value)",
                """
                if type(stop.value) is Promise:
                    stop.value._perform_then(promise)
                else:
                    promise._resolve(stop.value)
                """,
            ),
        ),
    ),
)
