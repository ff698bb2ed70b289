"""Mistakes in promises: settling, adoption, reactions, await, async functions, subclasses."""

from tests.order.mutants.edits import Edit, Mutant

__all__ = ["MUTANTS"]

_PROMISE = "promises.promise:Promise"
_FUNCTIONS = "promises.state:ResolvingFunctions"
_AWAIT = "promises.await_:ExecutionContext.await_"

# The core's shortcuts past `await_`, closed so that every await makes the mistake.
_EVERY_AWAIT = (
    Edit("promises.async_function:AsyncFunctionContext.resume", "not self._keep", "False"),
    Edit(
        "promises.await_:ExecutionContext.await_value",
        "loop.host_hooks is not None or loop.instruments is not None",
        "True",
    ),
)

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
                capability = new_promise_capability(cls.object_model, cls)
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
                "then = None",
                """
                from .state import AdoptionReaction
                resolution._perform_then(AdoptionReaction(resolution, self))
                return
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
                "then = None",
                """
                if resolution._state is FULFILLED:
                    self._fulfill(resolution._result)
                    return
                if resolution._state is REJECTED:
                    if not resolution._is_handled:
                        loop.host_promise_rejection_tracker(resolution, "handle")
                        resolution._is_handled = True
                    self._reject(resolution._result)
                    return
                then = None
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
                "loop.microtasks.enqueue(PromiseResolveThenableJob(self, resolution, then))",
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
                "self.then(functions.resolve, functions.reject)",
                "self.thenable.then(functions.resolve, functions.reject)",
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
                "self.then(functions.resolve, functions.reject)",
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
                if microtasks and getattr(microtasks[-1], "promise", None) is promise:
                    job = microtasks.pop()
                    def run_job():
                        self._promise = promise
                        try:
                            (job.then or job.thenable.then)(self.resolve, self.reject)
                        except PROGRAM_THROWS as error:
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
                f"{_PROMISE}._fulfill",
                "self._loop.microtasks.extend(reactions)",
                "self._loop.microtasks.extend(reversed(reactions))",
            ),
            Edit(
                f"{_PROMISE}._reject",
                "self._loop.microtasks.extend(reactions)",
                "self._loop.microtasks.extend(reversed(reactions))",
            ),
        ),
    ),
    Mutant(
        "reactions_share_one_microtask",
        "a promise runs its reactions in one microtask, with those registered before it began",
        (
            Edit(
                f"{_PROMISE}._fulfill",
                """
                if reactions is not None:
                    self._loop.microtasks.extend(reactions)
                """,
                """
                self._reactions = reactions = reactions or []
                def run_all():
                    for reaction in reactions:
                        reaction.run()
                    self._reactions = None
                self._loop.queue_microtask(run_all)
                """,
            ),
            Edit(
                f"{_PROMISE}._reject",
                """
                if reactions is not None:
                    self._loop.microtasks.extend(reactions)
                """,
                """
                self._reactions = reactions = reactions or []
                def run_all():
                    for reaction in reactions:
                        reaction.run()
                    self._reactions = None
                self._loop.queue_microtask(run_all)
                """,
            ),
            Edit(
                f"{_PROMISE}._perform_then",
                "self._loop.microtasks.enqueue(reaction)",
                """
                if self._reactions is None:
                    self._loop.microtasks.enqueue(reaction)
                else:
                    self._reactions.append(reaction)
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
                "self._loop.microtasks.enqueue(reaction)",
                "reaction.run()",
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
                "self._is_handled = True",
                """
                if getattr(reaction, "on_rejected", self) is not None:
                    self._is_handled = True
                """,
            ),
            Edit(
                f"{_PROMISE}._perform_then",
                "self._state is REJECTED and not self._is_handled",
                """
                self._state is REJECTED and not self._is_handled
                    and getattr(reaction, "on_rejected", self) is not None
                """.strip().replace("\n", " "),
            ),
        ),
    ),
    # then, catch, finally_
    Mutant(
        "then_ignores_species",
        "then derives a promise of the receiver's class, whatever its species says",
        (
            Edit(
                f"{_PROMISE}.then",
                "self.object_model.species_constructor(self, Promise)",
                "type(self)",
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
                f"{_PROMISE}.finally_",
                "self.then(functions.then_finally, functions.catch_finally)",
                "Promise.then(self, functions.then_finally, functions.catch_finally)",
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
                functions = FinallyFunctions(self.object_model, constructor, on_finally)
                return cast(
                    "Promise[T]", self.then(functions.then_finally, functions.catch_finally)
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
        (
            Edit(
                _AWAIT,
                """
                self._awaited = promise
                promise._perform_then(self)
                """,
                """
                from .promise import new_intrinsic_promise
                from .state import AdoptionReaction
                later = new_intrinsic_promise(self._loop)
                promise._perform_then(AdoptionReaction(promise, later))
                self._awaited = later
                later._perform_then(self)
                """,
            ),
            *_EVERY_AWAIT,
        ),
    ),
    Mutant(
        "await_makes_a_promise",
        "an await resolves a new promise with the one it is given, as it did before 2019: three "
        "turns",
        (
            Edit(
                _AWAIT,
                """
                self._awaited = promise
                promise._perform_then(self)
                """,
                """
                from .promise import new_intrinsic_promise
                outer = new_intrinsic_promise(self._loop)
                outer._resolve(promise)
                self._awaited = outer
                outer._perform_then(self)
                """,
            ),
            *_EVERY_AWAIT,
        ),
    ),
    Mutant(
        "await_of_a_settled_promise_at_once",
        "an await of a settled promise goes on without waiting",
        (
            Edit(
                _AWAIT,
                """
                self._awaited = promise
                promise._perform_then(self)
                """,
                """
                self._awaited = promise
                if promise._state.value == "pending":
                    promise._perform_then(self)
                else:
                    promise.then(None, lambda _: None)
                    self.run()
                """,
            ),
            *_EVERY_AWAIT,
        ),
    ),
    Mutant(
        "await_calls_then",
        "an await calls the promise's own then, also where a subclass has its own",
        (
            Edit(
                _AWAIT,
                """
                self._awaited = promise
                promise._perform_then(self)
                """,
                """
                self._awaited = promise
                promise.then(lambda _: self.run(), lambda _: self.run())
                """,
            ),
            *_EVERY_AWAIT,
        ),
    ),
    Mutant(
        "await_of_a_value_at_once",
        "an async generator's await of what is no thenable goes on without waiting",
        (
            Edit(
                "promises.await_:ExecutionContext.await_value",
                "loop.microtasks.enqueue(self)",
                "self.run()",
            ),
        ),
    ),
    Mutant(
        "async_function_starts_later",
        "the body of an async function starts in a microtask",
        (
            Edit(
                "promises.async_function:async_function",
                "AsyncFunctionContext(loop, as_coroutine(body), promise, keep=keep).resume(None)",
                """
                context = AsyncFunctionContext(loop, as_coroutine(body), promise, keep=keep)
                loop.queue_microtask(context.resume, None)
                """,
            ),
        ),
    ),
    Mutant(
        "async_function_awaits_its_result",
        "return promise in an async function is return await promise",
        (
            Edit(
                "promises.async_function:AsyncFunctionContext._return",
                "self._promise._resolve(value)",
                """
                from .state import AdoptionReaction
                if type(value) is Promise:
                    value._perform_then(AdoptionReaction(value, self._promise))
                else:
                    self._promise._resolve(value)
                """,
            ),
        ),
    ),
)
