"""Promise jobs: what a promise does when the one that it waits for is settled.

A waiting promise says in `_result` what that is:

    a coroutine        it is an async function's, whose body goes on
    a function, None   it was derived by `then`: call the function with a value, pass a reason on
    `Handlers`         it was derived by `then`: call the one of the two that the outcome is for
    `ADOPT`            it was resolved with a promise: register with that
    a context          it only stands for that execution context, which goes on

ECMA-262 #sec-promise-jobs, #await
"""

from __future__ import annotations

from types import CoroutineType
from typing import TYPE_CHECKING, Any

from ..runtime.completions import PROGRAM_THROWS, has_type
from .async_function import resume_body, resume_body_with_throw
from .await_ import ExecutionContext
from .promise import Promise
from .state import ADOPT, FULFILLED, Handlers, caught_reason

if TYPE_CHECKING:
    from ..runtime.jobs import Job

__all__ = ["run_job"]


def run_job(job: Job | Promise[Any]) -> None:
    """Run one job of any kind."""
    if not isinstance(job, Promise):
        job.run()
        return
    source: Promise[Any] = job._source
    job._source = None
    todo = job._result
    if todo is ADOPT:
        # OPTIMIZATION: the intrinsic `then`, called in this job, would derive a promise that nobody
        # sees, and register two resolving functions that nobody else holds.
        # ECMA-262 #sec-newpromiseresolvethenablejob
        job._result = None
        source._perform_then(job)
    elif type(todo) is CoroutineType:
        if source._state is FULFILLED:
            resume_body(job, source._result)
        else:
            source._restore_traceback()
            resume_body_with_throw(job, source._result)
    elif has_type(todo, ExecutionContext):
        job._result = None
        if source._state is FULFILLED:
            todo.resume(source._result)
        else:
            source._restore_traceback()
            todo.resume_with_reason(source._result)
    else:
        new_promise_reaction_job(job, source, todo)


def new_promise_reaction_job(derived: Promise[Any], source: Promise[Any], todo: Any) -> None:
    """Do what a promise derived by `then` is there for.

    OPTIMIZATION: its state is reached without resolving functions, since nobody else holds them.
    ECMA-262 #sec-newpromisereactionjob
    """
    derived._result = None
    argument = source._result
    if source._state is FULFILLED:
        # 1.d. An empty handler passes a value on.
        handler = todo.on_fulfilled if type(todo) is Handlers else todo
        if handler is None:
            derived._resolve(argument)
            return
    else:
        source._restore_traceback()
        # 1.d. An empty handler passes a reason on.
        handler = todo.on_rejected if type(todo) is Handlers else None
        if handler is None:
            derived._reject(argument)
            return
    # 1.e. Call the handler.
    try:
        result = handler(argument)
    except PROGRAM_THROWS as error:
        # 1.h. A throw rejects the derived promise.
        derived._reject(caught_reason(error))
    else:
        # 1.i. A result resolves it: a promise is followed.
        derived._resolve(result)
