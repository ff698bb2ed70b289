"""Promise jobs: what a promise does when the one that it waits for is settled.

A waiting promise says in `_result` what that is:

    a coroutine        it is an async function's, whose body goes on
    a generator        the same, where its awaits are bare: see `bare_awaits`
    a `NativelyAwaitingBody`
                       the same, at an await that is not
    a function, None   it was derived by `then`: call the function with a value, pass a reason on
    `Handlers`         it was derived by `then`: call the one of the two that the outcome is for
    `ADOPT`            it was resolved with a promise: register with that
    `ADOPT_BY_THEN`    the same, by an embedder's `then`, which reads the species
    a context          it only stands for that execution context, which goes on

ECMA-262 #sec-promise-jobs, #await
"""

from __future__ import annotations

from collections.abc import Callable
from types import CoroutineType, GeneratorType
from typing import Any, Final

from ..runtime.completions import has_type
from .abstract_operations import new_promise_capability
from .async_function import resume_body, resume_body_with_throw
from .await_ import ExecutionContext
from .bare_awaits import NativelyAwaitingBody
from .promise import Promise
from .state import (
    ADOPT,
    ADOPT_BY_THEN,
    CapabilityReaction,
    Handlers,
    RejectionJob,
    create_resolving_functions,
)

__all__ = ["run_job"]

_BODIES: Final = frozenset({CoroutineType, GeneratorType, NativelyAwaitingBody})


def run_job(job: Any) -> None:
    """Run one job of any kind."""
    if isinstance(job, Promise):
        _run_promise_job(job)
    elif type(job) is RejectionJob:
        _run_rejection_job(job.reaction, job.source)
    else:
        job.run()


def _run_promise_job(promise: Promise[Any]) -> None:
    todo = promise._result
    argument = promise._argument
    promise._argument = None
    if todo is ADOPT:
        # OPTIMIZATION: the intrinsic `then`, called in this job, would derive a promise that nobody
        # sees, and register two resolving functions that nobody else holds.
        # ECMA-262 #sec-newpromiseresolvethenablejob
        promise._result = None
        argument._perform_then(promise)
    elif type(todo) in _BODIES:
        resume_body(promise, argument)
    elif todo is ADOPT_BY_THEN:
        promise._result = None
        _adopt_by_then(promise, argument)
    elif has_type(todo, ExecutionContext):
        promise._result = None
        todo.resume(argument)
    else:
        # ECMA-262 #sec-newpromisereactionjob
        promise._result = None
        handler = todo.on_fulfilled if type(todo) is Handlers else todo
        if handler is None:
            # 1.d. An empty handler passes a value on.
            promise._resolve(argument)
        else:
            _call_handler(promise, handler, argument)


def _adopt_by_then(promise: Promise[Any], source: Promise[Any]) -> None:
    """What the model's own `then`, called in this job, does with two resolving functions.

    ECMA-262 #sec-newpromiseresolvethenablejob, #sec-promise.prototype.then
    """
    objects = promise.object_model
    try:
        # 3. The species is read, and a program may answer.
        constructor = objects.species_constructor(source, objects.intrinsic_promise)
        if constructor is objects.intrinsic_promise:
            # OPTIMIZATION: nobody sees the derived promise, nor the two functions.
            source._perform_then(promise)
            return
        # 4. A promise of another class is seen by its constructor.
        capability = new_promise_capability(objects, constructor)
    except objects.program_throws as error:
        promise._reject(objects.reason_of(error))
        return
    functions = create_resolving_functions(promise)
    source._perform_then(
        CapabilityReaction(objects, functions.resolve, functions.reject, capability, promise._loop)
    )


def _run_rejection_job(reaction: Any, source: Promise[Any]) -> None:
    source._restore_traceback()
    reason = source._result
    if not isinstance(reaction, Promise):
        reaction.run_rejected(reason)
        return
    todo = reaction._result
    if type(todo) in _BODIES:
        resume_body_with_throw(reaction, reason)
    elif has_type(todo, ExecutionContext):
        reaction._result = None
        todo.resume_with_reason(reason)
    else:
        # ECMA-262 #sec-newpromisereactionjob
        reaction._result = None
        handler = todo.on_rejected if type(todo) is Handlers else None
        if handler is None:
            # 1.d. An empty handler passes a reason on.
            reaction._reject(reason)
        else:
            _call_handler(reaction, handler, reason)


def _call_handler(derived: Promise[Any], handler: Callable[[Any], Any], argument: Any) -> None:
    """Settle a promise derived by `then`.  ECMA-262 #sec-newpromisereactionjob

    OPTIMIZATION: its state is reached without resolving functions, since nobody else holds them.
    """
    # 1.e. Call the handler.
    try:
        result = handler(argument)
    except derived.object_model.program_throws as error:
        # 1.h. A throw rejects the derived promise.
        derived._reject(derived.object_model.reason_of(error))
    else:
        # 1.i. A result resolves it: a promise is followed.
        derived._resolve(result)
