"""The drain of the microtask queue, written out for the jobs that programs are made of.

ECMA-262 #sec-promise-jobs, HTML #perform-a-microtask-checkpoint
"""

from __future__ import annotations

from types import BuiltinFunctionType, CoroutineType, FunctionType, MethodType
from typing import Any

from .asyncgen.native_machine import NativeStateMachine
from .asyncgen.native_body import YIELD
from .asyncgen.state_machine import BODY, EXECUTING, OPERAND, SUSPENDED_YIELD
from .promises.async_function import body_returned, body_threw, suspend_body
from .promises.jobs import run_job
from .promises.promise import Promise
from .promises.state import FULFILLED, RunsByItself, caught_reason
from .runtime.completions import PROGRAM_THROWS, reason_of, refused_coroutine
from .runtime.event_loop import EventLoop
from .runtime.microtasks import CallbackMicrotask

__all__ = ["drain"]


def drain(loop: EventLoop) -> None:
    """Run jobs, oldest first, until none is left.  HTML #perform-a-microtask-checkpoint, step 3

    OPTIMIZATION: for each job this is `run_job`, with the operations that it calls written out for
    the commonest cases: an async function goes on with a value, and awaits a settled promise, asks
    an async generator for its next item, or returns; an async generator goes on with the awaited
    operand of a ``yield``; a function registered by ``then`` is called with a value; a callback of
    queue_microtask is called.  Whatever differs from these (a rejection, hooks, instruments,
    subclasses, thenables, requests that wait in line) is left to the operations themselves.
    """
    microtasks = loop.microtasks
    enqueue = microtasks.append
    never_thenable = Promise.object_model.never_thenable
    # What is read for each job is read from a local variable.
    type_, promise_type, coroutine, fulfilled = type, Promise, CoroutineType, FULFILLED
    machine_type, runs_by_itself, suspended_yield = NativeStateMachine, RunsByItself, SUSPENDED_YIELD
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
                kind = type_(awaited)
                if kind is promise_type:
                    if (
                        awaited._state is fulfilled
                        and awaited._loop is loop
                        and type_(todo.cr_await) is not coroutine
                        and loop.host_hooks is None
                    ):
                        # `_perform_then`
                        job._source = awaited
                        enqueue(job)
                        continue
                elif (
                    kind is machine_type
                    and awaited.state is suspended_yield
                    and awaited.native.suspension is YIELD
                    and awaited._loop is loop
                    and type_(todo.cr_await) is not coroutine
                    and loop.host_hooks is None
                    and loop.instruments is None
                ):
                    # `request_next_for`
                    job._source = None
                    awaited.queue.append(job)
                    awaited.state = EXECUTING
                    # `NativeBody.resume`
                    send = awaited.send
                    asend = awaited.asend
                    try:
                        outcome = send(asend(None))
                    except BaseException as error:
                        awaited.carry_on_for(job, awaited.native.ended(error))
                        continue
                    yielded = awaited.yielded
                    if outcome is not yielded:
                        awaited.carry_on_for(job, awaited.native.go_on(outcome))
                        continue
                    value = yielded[1]
                    kind = type_(value)
                    if not (type_(kind) is type_ and kind in never_thenable):
                        awaited.carry_on_for(job, awaited.native.go_on(outcome))
                        continue
                    # `_carry_on`, `await_value`
                    yielded[1] = None
                    awaited.awaiting = OPERAND
                    answer = awaited.answer
                    if awaited.reader._source is answer:
                        answer = awaited.new_answer()
                    awaited.reader = job
                    answer._result = value
                    job = awaited._job
                    job._result = awaited
                    job._source = answer
                    enqueue(job)
                    continue
                job._source = None
                suspend_body(job, awaited)
                continue
        elif kind is machine_type:
            source = job._source
            if source is not todo.answer or todo.awaiting is not OPERAND:
                run_job(job)
                continue
            queue = todo.queue
            reader = queue.popleft()
            if type_(reader) is not promise_type:
                queue.appendleft(reader)
                run_job(job)
                continue
            # `_yield`, `_answer_reader`
            job._result = None
            todo.awaiting = BODY
            reader._source = source
            enqueue(reader)
            if queue:
                todo.carry_on(todo.serve_next())
            else:
                todo.state = suspended_yield
            continue
        elif kind is runs_by_itself:
            job.run()
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
