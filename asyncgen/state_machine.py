"""The async generator's state machine: a queue of requests, five states, and the drain.

A request is what `next`, `throw` or `return` asks for, and a promise for the answer.  The first
request of the queue is the one being served, and stays there until its step is completed; so the
queue is empty exactly while the state is suspended-start, suspended-yield or completed.

    state             next               throw              return
    suspended-start   resume             completed, reject  draining-queue, await it
    suspended-yield   resume             resume by throw    resume by return
    executing         queue              queue              queue
    draining-queue    queue              queue              queue
    completed         resolve at once    reject at once     draining-queue, await it

ECMA-262 #sec-asyncgenerator-objects
"""

from __future__ import annotations

import enum
from collections import deque
from typing import TYPE_CHECKING, Any, Final

from ..promises.await_ import DirectAwait, ExecutionContext, promise_of_this_loop
from ..promises.body import (
    AWAITS,
    NORMAL,
    PASSES_ON,
    RETURN,
    THREW,
    THROW,
    YIELDS,
    Body,
    CompletionType,
    Outcome,
)
from ..promises.iterators import END
from ..promises.object_model import ObjectModel
from ..promises.promise import Promise, perform_promise_then
from ..promises.state import FULFILLED, REJECTED, RejectionJob
from ..runtime.completions import has_type, set_traceback

if TYPE_CHECKING:
    from ..runtime.event_loop import EventLoop

__all__ = ["AsyncGeneratorState", "AsyncGeneratorStateMachine"]


class AsyncGeneratorState(enum.Enum):
    """The values of [[AsyncGeneratorState]].

    ECMA-262 #sec-properties-of-asyncgenerator-intances
    """

    SUSPENDED_START = "suspended-start"
    SUSPENDED_YIELD = "suspended-yield"
    EXECUTING = "executing"
    DRAINING_QUEUE = "draining-queue"
    COMPLETED = "completed"


SUSPENDED_START: Final = AsyncGeneratorState.SUSPENDED_START
SUSPENDED_YIELD: Final = AsyncGeneratorState.SUSPENDED_YIELD
EXECUTING: Final = AsyncGeneratorState.EXECUTING
DRAINING_QUEUE: Final = AsyncGeneratorState.DRAINING_QUEUE
COMPLETED: Final = AsyncGeneratorState.COMPLETED


class Awaiting(enum.Enum):
    """What an await of the state machine is for."""

    BODY = "an await of the body's own"
    OPERAND = "the operand of a yield"
    RETURN_VALUE = "the value of a return request, at a yield"


BODY: Final = Awaiting.BODY
OPERAND: Final = Awaiting.OPERAND
RETURN_VALUE: Final = Awaiting.RETURN_VALUE


class Request:
    """ECMA-262 #sec-asyncgeneratorrequest-records"""

    __slots__ = ("promise", "type", "value")

    def __init__(self, type_: CompletionType, value: Any, promise: Promise[Any]) -> None:
        #: [[Completion]], by its [[Type]] and [[Value]].
        self.type = type_
        self.value = value
        #: [[Capability]], of which only the promise is needed: it is an intrinsic one of our own.
        self.promise = promise


class AsyncGeneratorStateMachine(ExecutionContext, DirectAwait):
    """The internal slots of one async generator and the operations on them.

    While the body is suspended at an await, the state is executing and this object waits, as an
    execution context, for the promise.
    """

    # Those without an underscore are also used by `thenloop.draining`.
    __slots__ = ("_body", "awaiting", "queue", "state")

    def __init__(self, loop: EventLoop, objects: ObjectModel, body: Body) -> None:
        super().__init__(loop, objects)
        #: [[AsyncGeneratorContext]]; None once the body has ended, so that it is freed.
        self._body: Body | None = body
        #: [[AsyncGeneratorState]]
        self.state = SUSPENDED_START
        #: [[AsyncGeneratorQueue]]; see `request_next_for` for the entries that are no `Request`.
        self.queue: deque[Any] = deque()
        #: What the await under way is for.
        self.awaiting = BODY

    @property
    def loop(self) -> EventLoop:
        return self._loop

    # Requests

    def next(self, value: Any) -> Promise[Any]:
        """ECMA-262 #sec-asyncgenerator-prototype-next"""
        # 2. The promise for the answer.
        promise = self._objects.new_promise(self._loop)
        # 6. A completed generator answers at once; nothing is queued.
        state = self.state
        if state is COMPLETED:
            promise._resolve(self._objects.create_iter_result(self._objects.undefined, True))
            return promise
        # 7-8. Queue the request.
        request = Request(NORMAL, value, promise)
        self.queue.append(request)
        # 9-10. Serve it if nothing else is being served.
        if state is SUSPENDED_START or state is SUSPENDED_YIELD:
            self._resume_generator(request)
        return promise

    def return_(self, value: Any) -> Promise[Any]:
        """ECMA-262 #sec-asyncgenerator-prototype-return"""
        promise = self._objects.new_promise(self._loop)
        # 5-6. A return request is queued whatever the state.
        request = Request(RETURN, value, promise)
        self.queue.append(request)
        state = self.state
        if state is SUSPENDED_START or state is COMPLETED:
            # 8. There is no body to return from: the value is awaited here.
            self.state = DRAINING_QUEUE
            self._forget_body()
            self._drain_queue()
        elif state is SUSPENDED_YIELD:
            # 9. The body is told where it is suspended.
            self._resume_generator(request)
        return promise

    def throw(self, reason: Any) -> Promise[Any]:
        """ECMA-262 #sec-asyncgenerator-prototype-throw"""
        promise = self._objects.new_promise(self._loop)
        # 6. A body that has not begun never will.
        if self.state is SUSPENDED_START:
            self.state = COMPLETED
            self._forget_body()
        # 7. A completed generator answers at once; nothing is queued.
        if self.state is COMPLETED:
            promise._reject(reason)
            return promise
        # 8-9. Queue the request.
        request = Request(THROW, reason, promise)
        self.queue.append(request)
        # 10. Serve it if nothing else is being served.
        if self.state is SUSPENDED_YIELD:
            self._resume_generator(request)
        return promise

    def request_next_for(self, reader: Promise[Any]) -> None:
        """What ``for await`` does: `next`, whose answer a body awaits at once.

        reader: is queued as a job when the answer is there, and its argument is the value itself,
        or `END`.

        OPTIMIZATION: a body that awaits the promise of `next` in the same step is the only one to
        see it, and what it looks up in an iterator result of ours is known; so `reader` stands in
        the queue for the request, and neither is made.  Hooks and instruments would see both, and
        then `next` is called.
        ECMA-262 #sec-asyncgenerator-prototype-next, #await
        """
        loop = self._loop
        if reader._loop is not loop:
            raise RuntimeError("cannot iterate an AsyncGenerator that belongs to another EventLoop")
        if loop.host_hooks is not None or loop.instruments is not None:
            self._await_next(reader)
            return
        state = self.state
        if state is COMPLETED:
            self._answer_reader(reader, END)
            return
        self.queue.append(reader)
        if state is SUSPENDED_YIELD or state is SUSPENDED_START:
            self.state = EXECUTING
            body = self._body
            assert body is not None
            self.carry_on_for(reader, body.resume(self._objects.undefined))

    def carry_on_for(self, reader: Promise[Any], outcome: Outcome) -> None:
        """Carry on, in the step in which `reader` made its request.

        What is answered in this very step is answered before anybody waits for the answer: the
        host's tracker is told of a rejection, and whoever asked in the body comes before `reader`.
        """
        promise = self._objects.new_promise(self._loop)
        self.queue[0] = request = Request(NORMAL, None, promise)
        self.carry_on(outcome)
        if promise._state is REJECTED:
            promise._perform_then(reader)
        elif promise._state is FULFILLED:
            self._answer_reader(reader, END if promise._result.done else promise._result.value)
        else:
            assert self.queue[0] is request
            self.queue[0] = reader

    def _await_next(self, reader: Promise[Any]) -> None:
        """`request_next_for`, step by step: a promise of an iterator result is awaited."""
        loop = self._loop

        def fulfilled(result: Any) -> None:
            reader._argument = END if result.done else result.value
            loop.run_job(reader)

        def rejected(reason: Any) -> None:
            loop.run_job(RejectionJob(reader, promise))

        promise = self.next(self._objects.undefined)
        perform_promise_then(promise, fulfilled, rejected)

    # The body

    def _resume_generator(self, request: Request) -> None:
        """ECMA-262 #sec-asyncgeneratorresume"""
        # 1. Only a suspended body is resumed.
        assert self.state is SUSPENDED_START or self.state is SUSPENDED_YIELD
        # 3. From here on requests are only queued.
        self.state = EXECUTING
        # 4. Run it.
        reason = request.value
        if request.type is THROW and has_type(reason, BaseException):
            traceback = reason.__traceback__
            self.carry_on(self._outcome_of(request))
            # The body's frames are on the traceback of whatever it rejected; the reason itself
            # must not keep them.
            set_traceback(reason, traceback)
        else:
            self.carry_on(self._outcome_of(request))

    def _outcome_of(self, request: Request) -> Outcome:
        """Resume the body at its yield.  ECMA-262 #sec-asyncgeneratorunwrapyieldresumption"""
        body = self._body
        assert body is not None
        # 1. Values and throws arrive as they are.
        if request.type is NORMAL:
            return body.resume(request.value)
        if request.type is THROW:
            return body.throw(request.value)
        # 2-5. What is to be returned is awaited first; a rejection is thrown at the yield.
        self.awaiting = RETURN_VALUE
        return AWAITS, request.value

    def _forget_body(self) -> None:
        """Free it, and whatever has to do with it: it has ended, or will never begin."""
        self._body = None

    def resume(self, value: Any) -> None:
        awaiting = self.awaiting
        if awaiting is OPERAND:
            self.awaiting = BODY
            self.carry_on(self._yield(value))
            return
        body = self._body
        assert body is not None
        if awaiting is RETURN_VALUE:
            self.awaiting = BODY
            self.carry_on(body.return_(value))
        else:
            self.carry_on(body.resume(value))

    def resume_with_throw(self, reason: Any) -> None:
        body = self._body
        assert body is not None
        # What is thrown is thrown where the body is suspended, whatever is awaited.
        self.awaiting = BODY
        self.carry_on(body.throw(reason))

    def carry_on(self, outcome: Outcome | None) -> None:
        """Do what the body asks for until it has to wait; None when it has to already."""
        while outcome is not None:
            kind, value = outcome
            if kind is AWAITS or kind is YIELDS:
                if kind is YIELDS:
                    self.awaiting = OPERAND
                value_kind = type(value)
                if type(value_kind) is type and value_kind in self._objects.never_thenable:
                    self.await_value(value)
                    return
                # ECMA-262 #await, step 2: what PromiseResolve throws is thrown at the await.
                try:
                    if (
                        kind is AWAITS
                        and has_type(value, DirectAwait)
                        # Elsewhere a program's value may be one.
                        and self._objects is Promise.object_model
                    ):
                        value.request_next_for(self.begin_to_wait())
                        return
                    promise = promise_of_this_loop(self._objects, self._loop, value)
                except self._objects.program_throws as error:
                    self.awaiting = BODY
                    body = self._body
                    assert body is not None
                    outcome = body.throw(self._objects.reason_of(error))
                    continue
                self.await_(promise)
                return
            if kind is PASSES_ON:
                outcome = self._yield(value)
                continue
            # ECMA-262 #sec-asyncgeneratorstart
            # 4.f-k. The body has ended: answer, then answer whoever still waits.
            self._forget_body()
            self.state = DRAINING_QUEUE
            self._complete_step(THROW if kind is THREW else NORMAL, value, done=True)
            self._drain_queue()
            return

    def _yield(self, value: Any) -> Outcome | None:
        """Answer with `value`, which is awaited already; the outcome of serving the next request.

        ECMA-262 #sec-asyncgeneratoryield
        """
        # 9. Answer the request being served.
        self._complete_step(NORMAL, value, done=False)
        # 10-11. The next one is served at once, without suspending.
        if self.queue:
            return self.serve_next()
        # 12-13. Otherwise suspend.
        self.state = SUSPENDED_YIELD
        return None

    def serve_next(self) -> Outcome:
        """The outcome of resuming the body for the first request of the queue."""
        request = self.queue[0]
        if type(request) is Request:
            return self._outcome_of(request)
        assert self._body is not None
        return self._body.resume(self._objects.undefined)

    # Answers

    def _complete_step(self, type_: CompletionType, value: Any, *, done: bool) -> None:
        """Answer the first request.  ECMA-262 #sec-asyncgeneratorcompletestep"""
        # 2-5. Take it out of the queue.
        request = self.queue.popleft()
        # 6-7. Settle its promise.
        if type(request) is not Request:
            if type_ is THROW:
                promise = self._objects.new_promise(self._loop)
                promise._perform_then(request)
                promise._reject(value)
            else:
                self._answer_reader(request, END if done else value)
            return
        promise = request.promise
        if type_ is THROW:
            promise._reject(value)
        else:
            promise._resolve(self._objects.create_iter_result(value, done))

    def _answer_reader(self, reader: Promise[Any], value: Any) -> None:
        """Let `reader` go on with `value`, in the next turn."""
        reader._argument = value
        self._loop.microtasks.append(reader)

    def _await_return(self) -> bool:
        """Answer a return request when no body is left; whether that has to be waited for.

        ECMA-262 #sec-asyncgeneratorawaitreturn
        """
        # 1-6. It is the first of the queue.
        assert self.state is DRAINING_QUEUE
        request = self.queue[0]
        assert request.type is RETURN
        # 7-8. A promise for its value.
        try:
            promise = promise_of_this_loop(self._objects, self._loop, request.value)
        except self._objects.program_throws as error:
            self._complete_step(THROW, self._objects.reason_of(error), done=True)
            return False
        # 9-15. When it is settled, so is the request; later ones wait in line.
        perform_promise_then(promise, self._return_fulfilled, self._return_rejected)
        return True

    def _return_fulfilled(self, value: Any) -> None:
        self._complete_step(NORMAL, value, done=True)
        self._drain_queue()

    def _return_rejected(self, reason: Any) -> None:
        self._complete_step(THROW, reason, done=True)
        self._drain_queue()

    def _drain_queue(self) -> None:
        """Answer the requests that found the body ended.  ECMA-262 #sec-asyncgeneratordrainqueue"""
        assert self.state is DRAINING_QUEUE
        # 3. In order, until one has to be awaited.
        while self.queue:
            request = self.queue[0]
            if type(request) is not Request:
                self._complete_step(NORMAL, self._objects.undefined, done=True)
                continue
            if request.type is RETURN:
                # 3.c. NOTE: where the text's two operations call each other, this one goes on, so
                # that no number of requests is too deep.
                if self._await_return():
                    return
                continue
            # 3.d-e. The value of a next request is dropped.
            value = request.value if request.type is THROW else self._objects.undefined
            self._complete_step(request.type, value, done=True)
        # 4. Whoever asks from now on is answered at once.
        self.state = COMPLETED

    def _check(self) -> None:
        """Walk the invariants; for tests."""
        serving = self.state is EXECUTING or self.state is DRAINING_QUEUE
        assert bool(self.queue) is serving
        ended = self.state is DRAINING_QUEUE or self.state is COMPLETED
        assert (self._body is None) is ended
        assert self.awaiting is BODY or self.state is EXECUTING
