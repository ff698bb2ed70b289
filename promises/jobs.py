"""Promise jobs: what a promise does when the one that it waits for is settled.

A waiting promise says in `_result` what that is:

    a coroutine        it is an async function's, whose body goes on
    a function, None   it was derived by `then`: call the function with a value, pass a reason on
    `Handlers`         it was derived by `then`: call the one of the two that the outcome is for
    `ADOPT`            it was resolved with a promise: register with that

`run_job` does it as the specifications' steps say; `drain` does the same for a whole queue.

ECMA-262 #sec-promise-jobs, #await
"""

from __future__ import annotations

from types import BuiltinFunctionType, CoroutineType, FunctionType, MethodType
from typing import TYPE_CHECKING, Any

from ..runtime.completions import PROGRAM_THROWS, reason_of, refused_coroutine
from ..runtime.microtasks import CallbackMicrotask
from .async_function import (
    body_returned,
    body_threw,
    resume_body,
    resume_body_with_throw,
    suspend_body,
)
from .promise import Promise
from .state import ADOPT, FULFILLED, Handlers, caught_reason

if TYPE_CHECKING:
    from ..runtime.event_loop import EventLoop
    from ..runtime.jobs import Job

__all__ = ["drain", "run_job"]


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


def drain(loop: EventLoop) -> None:
    """Run jobs, oldest first, until none is left.  HTML #perform-a-microtask-checkpoint, step 3

    OPTIMIZATION: for each job this is `run_job`, written out for the commonest cases: an async
    function that goes on with a value and awaits or returns; a function called with a value; a
    callback of queue_microtask.  An exact Promise has nothing of a subclass's to look up, and where
    the loop has hooks or instruments what they are to be told goes through the operations
    themselves.
    """
    microtasks = loop.microtasks
    enqueue = microtasks.append
    never_thenable = Promise.object_model.never_thenable
    # What is read for each job is read from a local variable.
    type_, promise_type, coroutine, fulfilled = type, Promise, CoroutineType, FULFILLED
    # OPTIMIZATION: CPython 3.11 never specialises `while microtasks:` in a first long run.
    while True:
        if not microtasks:
            return
        job: Any = microtasks.popleft()
        try:
            todo = job._result
        except AttributeError:
            # A job of the host's own.
            job.run()
            continue
        kind = type_(todo)
        if kind is coroutine:
            # Only a promise has one.
            source = job._source
            if source._state is not fulfilled:
                run_job(job)
                continue
            try:
                awaited = todo.send(source._result)
            except StopIteration as stop:
                job._source = None
                result = stop.value
                if loop.suspended_bodies:
                    body_returned(job, result)
                    continue
            except PROGRAM_THROWS as error:
                job._source = None
                body_threw(job, error)
                continue
            else:
                if (
                    type_(awaited) is promise_type
                    and awaited._state is fulfilled
                    and awaited._loop is loop
                    and type_(todo.cr_await) is not coroutine
                    and loop.host_hooks is None
                ):
                    # `_perform_then`
                    job._source = awaited
                    enqueue(job)
                else:
                    job._source = None
                    suspend_body(job, awaited)
                continue
        elif type_(job) is promise_type:
            source = job._source
            if source._state is not fulfilled or not (
                kind is FunctionType or kind is MethodType or kind is BuiltinFunctionType
            ):
                run_job(job)
                continue
            job._source = None
            try:
                result = todo(source._result)
            except PROGRAM_THROWS as error:
                job._reject(caught_reason(error))
                continue
        elif type_(job) is CallbackMicrotask and loop.instruments is None:
            # HTML #dom-queuemicrotask: the checkpoint after it is inside this one.
            try:
                result = job.callback(*job.arguments)
                if type_(result) is coroutine:
                    raise refused_coroutine(result)
            except PROGRAM_THROWS as error:
                loop.report_an_exception(reason_of(error), error)
            continue
        else:
            job.run()
            continue
        # `_resolve`, then `_fulfill`
        kind = type_(result)
        if (
            result is None or (type_(kind) is type_ and kind in never_thenable)
        ) and loop.instruments is None:
            job._result = result
            job._state = fulfilled
            reactions = job._reactions
            if reactions is not None:
                job._reactions = None
                if type_(reactions) is list:
                    job._trigger_promise_reactions(reactions)
                else:
                    reactions._source = job
                    enqueue(reactions)
        else:
            job._result = None
            job._resolve(result)
