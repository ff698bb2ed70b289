"""The drain of the microtask queue, written out for the jobs that programs are made of.

ECMA-262 #sec-promise-jobs, HTML #perform-a-microtask-checkpoint
"""

from __future__ import annotations

from types import BuiltinFunctionType, CoroutineType, FunctionType, GeneratorType, MethodType
from typing import Any, Final

from .asyncgen.native_body import YIELD
from .asyncgen.native_machine import NativeStateMachine
from .asyncgen.state_machine import BODY, EXECUTING, OPERAND, SUSPENDED_YIELD
from .promises.async_function import body_returned, body_threw, suspend_body
from .promises.async_function_start import BodyContext
from .promises.jobs import run_job
from .promises.promise import Promise
from .promises.state import FULFILLED, Handlers, caught_reason
from .runtime.completions import PROGRAM_THROWS, reason_of, refused_coroutine
from .runtime.event_loop import EventLoop
from .runtime.microtasks import CallbackMicrotask

__all__ = ["drain"]

FEW: Final = 8
"""So many jobs are taken out one by one."""


def drain(loop: EventLoop) -> None:
    """Run jobs, oldest first, until none is left.  HTML #perform-a-microtask-checkpoint, step 3

    OPTIMIZATION: for each job this is `run_job`, with the operations that it calls written out for
    the commonest cases: an async function goes on with a value, and awaits a fulfilled promise,
    asks an async generator for its next item, or returns; an async generator goes on with the
    awaited operand of a ``yield``; a function registered by ``then`` is called with a value; a
    callback of queue_microtask is called.  Whatever differs from these (a rejection, subclasses,
    thenables, requests that wait in line) is left to the operations themselves.  Hooks and
    instruments count from the next checkpoint on.
    """
    microtasks = loop.microtasks
    if loop.host_hooks is not None:
        while microtasks:
            run_job(microtasks.dequeue())
        return
    enqueue = microtasks.append
    never_thenable = Promise.object_model.never_thenable
    # What is read for each job is read from a local variable.
    type_, promise_type, coroutine, fulfilled = type, Promise, CoroutineType, FULFILLED
    generator = GeneratorType
    machine_type, suspended_yield, operand = NativeStateMachine, SUSPENDED_YIELD, OPERAND
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
        if kind is generator:
            # Only a promise has one: it is an async function's, whose awaits are all bare.
            argument = job._argument
            # While nothing else waits, the job that it queues for itself is the next one.
            while True:
                # `resume_body`
                try:
                    awaited = todo.send(argument)
                except StopIteration as stop:
                    job._argument = None
                    body_returned(job, stop.value)
                    break
                except PROGRAM_THROWS as error:
                    job._argument = None
                    body_threw(job, error)
                    break
                if (
                    type_(awaited) is promise_type
                    and awaited._state is fulfilled
                    and awaited._loop is loop
                ):
                    # `suspend_body`, `_perform_then`
                    job._argument = argument = awaited._result
                    if not microtasks:
                        continue
                    enqueue(job)
                    if len(microtasks) > FEW:
                        walk(loop)
                    break
                job._argument = None
                suspend_body(job, awaited)
                break
            continue
        if kind is coroutine:
            # The same with other awaits, or where it is not known how to make them bare.
            argument = job._argument
            while True:
                # `resume_body`
                try:
                    awaited = todo.send(argument)
                except StopIteration as stop:
                    job._argument = None
                    body_returned(job, stop.value)
                    break
                except PROGRAM_THROWS as error:
                    job._argument = None
                    body_threw(job, error)
                    break
                kind = type_(awaited)
                if kind is promise_type:
                    if (
                        awaited._state is fulfilled
                        and awaited._loop is loop
                        and type_(todo.cr_await) is not coroutine
                    ):
                        # `suspend_body`, `_perform_then`
                        job._argument = argument = awaited._result
                        if not microtasks:
                            continue
                        enqueue(job)
                        if len(microtasks) > FEW:
                            walk(loop)
                        break
                elif (
                    kind is machine_type
                    and awaited.state is suspended_yield
                    and awaited.native.suspension is YIELD
                    and awaited._loop is loop
                    and type_(todo.cr_await) is not coroutine
                ):
                    # `suspend_body`, `request_next_for`
                    job._argument = None
                    # Nothing is in it, and until somebody asks for the first nobody looks there.
                    queue = awaited.queue
                    awaited.state = EXECUTING
                    # `NativeBody.resume`
                    send = awaited.send
                    asend = awaited.asend
                    try:
                        outcome = send(asend(None))
                    except BaseException as error:
                        queue.appendleft(job)
                        awaited.carry_on_for(job, awaited.native.ended(error))
                        break
                    yielded = awaited.yielded
                    if outcome is not yielded:
                        queue.appendleft(job)
                        awaited.carry_on_for(job, awaited.native.go_on(outcome))
                        break
                    argument = yielded[1]
                    kind = type_(argument)
                    if not (type_(kind) is type_ and kind in never_thenable):
                        queue.appendleft(job)
                        awaited.carry_on_for(job, awaited.native.go_on(outcome))
                        break
                    # `carry_on`, `await_value`
                    yielded[1] = None
                    if not microtasks and not queue:
                        # Its job is the next one, and then the reader's: `_yield`.
                        awaited.state = suspended_yield
                        continue
                    queue.appendleft(job)
                    awaited.awaiting = operand
                    machine_job = awaited._job
                    machine_job._result = awaited
                    machine_job._argument = argument
                    enqueue(machine_job)
                    break
                job._argument = None
                suspend_body(job, awaited)
                break
            continue
        if kind is machine_type:
            queue = todo.queue
            reader = queue[0]
            if todo.awaiting is not operand or type_(reader) is not promise_type:
                run_job(job)
                continue
            # `_yield`, `_answer_reader`
            queue.popleft()
            job._result = None
            todo.awaiting = BODY
            reader._argument = job._argument
            job._argument = None
            enqueue(reader)
            if queue:
                todo.carry_on(todo.serve_next())
            else:
                todo.state = suspended_yield
            continue
        elif type_(job) is promise_type:
            if kind is Handlers:
                todo = todo.on_fulfilled
                if todo is None:
                    run_job(job)
                    continue
            elif not (kind is FunctionType or kind is MethodType or kind is BuiltinFunctionType):
                if kind is BodyContext:
                    argument = job._argument
                    job._result = job._argument = None
                    todo.resume(argument)
                    argument = None
                else:
                    run_job(job)
                continue
            # `_call_handler`
            try:
                result = todo(job._argument)
            except PROGRAM_THROWS as error:
                job._reject(caught_reason(error))
                continue
        elif type_(job) is CallbackMicrotask:
            # HTML #dom-queuemicrotask: the checkpoint after it is inside this one.
            try:
                result = job.callback(*job.arguments)
                if type_(result) is coroutine:
                    raise refused_coroutine(result)
            except PROGRAM_THROWS as error:
                loop.report_an_exception(reason_of(error), error)
            continue
        else:
            run_job(job)
            continue
        # `_resolve`, then `_fulfill`
        job._argument = None
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
                    job._trigger_fulfill_reactions(reactions)
                else:
                    reactions._argument = result
                    enqueue(reactions)
        else:
            job._result = None
            job._resolve(result)


def walk(loop: EventLoop) -> None:
    """Run jobs, oldest first, until few are left.

    OPTIMIZATION: the jobs are taken out all at once, and what they queue comes behind them; for
    many async functions that go on in turn, that costs less for each than taking it out.
    """
    microtasks = loop.microtasks
    enqueue = microtasks.append
    type_, promise_type, coroutine, fulfilled = type, Promise, CoroutineType, FULFILLED
    generator = GeneratorType
    while len(microtasks) > FEW:
        batch: Any = microtasks.take_batch()
        try:
            for job in batch:
                try:
                    body = job._result
                except AttributeError:
                    # A job of the host's own.
                    job.run()
                    continue
                kind = type_(body)
                if kind is not generator and kind is not coroutine:
                    run_job(job)
                    continue
                # `resume_body`
                try:
                    awaited = body.send(job._argument)
                except StopIteration as stop:
                    job._argument = None
                    body_returned(job, stop.value)
                    continue
                except PROGRAM_THROWS as error:
                    job._argument = None
                    body_threw(job, error)
                    continue
                # `suspend_body`, `_perform_then`
                if (
                    type_(awaited) is promise_type
                    and awaited._state is fulfilled
                    and awaited._loop is loop
                    and (kind is generator or type_(body.cr_await) is not coroutine)
                ):
                    job._argument = awaited._result
                    enqueue(job)
                else:
                    job._argument = None
                    suspend_body(job, awaited)
        except BaseException:
            microtasks.put_back()
            raise
