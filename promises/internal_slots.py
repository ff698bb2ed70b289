"""The internal slots of a promise, and the operations that change them.

A promise is settled once; settling hands its reactions, in the order of their registration, to the
microtask queue of its loop.

A promise that waits for another one is itself the reaction registered there, and itself the job
that the other one queues: it waits for one promise at a time, and needs no result meanwhile.

ECMA-262 #sec-promise-abstract-operations, #sec-properties-of-promise-instances
"""

from __future__ import annotations

from collections.abc import Callable
from types import CoroutineType, TracebackType
from typing import TYPE_CHECKING, Any, ClassVar, cast

from ..runtime.completions import Thrown, has_type, kind_of_value, set_traceback
from ..runtime.jobs import host_make_job_callback
from .object_model import ObjectModel
from .state import (
    ADOPT,
    ADOPT_BY_THEN,
    FULFILLED,
    HANDLED,
    PENDING,
    REJECTED,
    TOLD,
    PromiseResolveThenableJob,
    PromiseState,
    Reaction,
    RejectionJob,
    ResolvingFunctions,
)

if TYPE_CHECKING:
    from ..runtime.event_loop import EventLoop

__all__ = ["InternalSlots"]


class InternalSlots:
    """What a promise is made of."""

    __slots__ = ("__weakref__", "_argument", "_loop", "_reactions", "_result", "_state")

    # OPTIMIZATION: five slots stand for what the text keeps in a promise, in the records of its two
    # lists of reactions, and in the closures and contexts of whoever waits; so a derived promise
    # and an async function that awaits are one object each.  None of the records is ever seen by a
    # program, and of each pair of records only one becomes a job.

    _loop: EventLoop
    #: [[PromiseState]]
    _state: PromiseState
    #: [[PromiseResult]].  While pending, what is to be done when the promise that is waited for is
    #: settled: see `jobs`.
    _result: Any
    #: [[PromiseFulfillReactions]] and [[PromiseRejectReactions]], which always are as long as each
    #: other: None, the only reaction, or a list of them.  Whoever registers one handles the
    #: promise, so [[PromiseIsHandled]] of a pending promise is whether there are any; of a rejected
    #: one this is `HANDLED`, `TOLD` or None.
    _reactions: Any
    #: The argument of the job that this promise is while it waits in the microtask queue.  Once
    #: rejected, the traceback that the reason came with.
    _argument: Any

    #: The objects that this class's promises are about.
    object_model: ObjectModel
    #: %Promise%, and its `then` as it was made; None where the object model has to be asked.
    intrinsic: ClassVar[Any]
    intrinsic_then: ClassVar[Callable[..., Any] | None]
    #: What an executor and a thenable are given.
    resolving_functions: ClassVar[type[ResolvingFunctions]] = ResolvingFunctions

    @property
    def _is_handled(self) -> bool:
        """[[PromiseIsHandled]]"""
        reactions = self._reactions
        return reactions is not None and reactions is not TOLD

    def _mark_as_handled(self) -> None:
        """Let nobody be told of a rejection.  Web IDL #mark-a-promise-as-handled"""
        if not self._is_handled:
            self._reactions = HANDLED if self._state is REJECTED else []

    def _resolve(self, resolution: Any) -> None:
        """What a resolve function does once.  ECMA-262 #sec-createresolvingfunctions, step 2"""
        kind = type(resolution)
        # OPTIMIZATION: of these types it is known that they have no `then`.  Only plain classes are
        # looked up, since the hash of others may be code of the program's.
        if type(kind) is type and kind in self.object_model.never_thenable:
            self._fulfill(resolution)
            return
        # 2.d. A promise cannot wait for itself.
        if resolution is self:
            self._reject(self.object_model.type_error("a promise cannot be resolved with itself"))
            return
        loop = self._loop
        intrinsic: Any = self.intrinsic
        if (
            kind is intrinsic is type(self)
            and intrinsic.then is self.intrinsic_then  # type: ignore[attr-defined]
            and loop.host_hooks is None
        ):
            if resolution._loop is not loop:
                self._reject(
                    RuntimeError(f"{kind_of_value(resolution)} belongs to another EventLoop")
                )
                return
            # OPTIMIZATION: steps 2.e to 2.l between intrinsic promises; nothing is read from them
            # that a program could have put there, and no host looks at the callback.  This promise
            # is the job, as nothing else can settle it any more.
            self._result = ADOPT
            self._argument = resolution
            loop.microtasks.append(self)
        else:
            objects = self.object_model
            # 2.e. What is no object has no `then`.
            if not objects.is_object(resolution):
                self._fulfill(resolution)
                return
            if kind is CoroutineType:
                # DEVIATION: a coroutine is never meant as a value; left alone it would never run.
                resolution.close()
                given = kind_of_value(resolution)
                self._reject(objects.type_error(f"expected a value or a promise, not {given}"))
                return
            # 2.f-g. Read `then` once, now.
            try:
                then_action = objects.get(resolution, "then")
            except objects.program_throws as error:
                self._reject(objects.reason_of(error))
                return
            # 2.h-i. What is no thenable is a value.
            if not objects.is_callable(then_action):
                self._fulfill(resolution)
                return
            if (
                then_action is objects.then_function
                and loop.host_hooks is None
                and has_type(resolution, objects.promise_class)
                and resolution._loop is loop
            ):
                # OPTIMIZATION: as above; what the call of `then` would read is read in the job.
                self._result = ADOPT_BY_THEN
                self._argument = resolution
                loop.microtasks.append(self)
            else:
                # 2.j. The job callback.
                bound = objects.bind(then_action, resolution)
                then = host_make_job_callback(bound, loop.host_hooks)
                # 2.k-l. A job calls `then`, also where the thenable is a settled promise.
                loop.microtasks.append(PromiseResolveThenableJob(cast(Any, self), resolution, then))
        if loop.instruments is not None:
            loop.instruments.notify("promise_resolved", self, resolution)

    def _fulfill(self, value: Any) -> None:
        """ECMA-262 #sec-fulfillpromise"""
        # 1. Only a pending promise is ever settled.
        assert self._state is PENDING
        # 2-6. Take the reactions aside, then change the state.
        reactions = self._reactions
        self._result = value
        self._reactions = None
        self._state = FULFILLED
        # 7. Trigger them.
        if reactions is not None:
            self._trigger_fulfill_reactions(reactions)
        if self._loop.instruments is not None:
            self._loop.instruments.notify("promise_settled", self)

    def _reject(self, reason: Any) -> None:
        """ECMA-262 #sec-rejectpromise"""
        # 1. Only a pending promise is ever settled.
        assert self._state is PENDING
        # 2-6. Take the reactions aside, then change the state.
        reactions = self._reactions
        self._argument = None
        if has_type(reason, BaseException):
            self._argument = reason.__traceback__
            if has_type(reason, Thrown):
                # What was caught as a Thrown is handed on as what it carries.
                reason = reason.value
        self._result = reason
        self._reactions = None if reactions is None else HANDLED
        self._state = REJECTED
        # NOTE: only one of the two steps that follow has ever anything to do.
        if reactions is None:
            # 7. Nobody handles it: the tracker hears of it.
            self._loop.host_promise_rejection_tracker(self, "reject")
        else:
            # 8. Trigger them.
            self._trigger_reject_reactions(reactions)
        if self._loop.instruments is not None:
            self._loop.instruments.notify("promise_settled", self)

    def _trigger_fulfill_reactions(self, reactions: Any) -> None:
        """Queue a job for each reaction.  ECMA-262 #sec-triggerpromisereactions"""
        microtasks = self._loop.microtasks
        argument = self._result
        if type(reactions) is list:
            for reaction in reactions:
                reaction._argument = argument
            microtasks.extend(reactions)
        else:
            reactions._argument = argument
            microtasks.append(reactions)

    def _trigger_reject_reactions(self, reactions: Any) -> None:
        """Queue a job for each reaction.  ECMA-262 #sec-triggerpromisereactions"""
        if type(reactions) is not list:
            reactions = [reactions]
        self._loop.microtasks.extend([RejectionJob(reaction, self) for reaction in reactions])

    def _perform_then(self, reaction: Reaction) -> None:
        """Register `reaction`, or queue it when this promise is settled.

        ECMA-262 #sec-performpromisethen, steps 9 to 12
        """
        reactions = self._reactions
        if self._state is PENDING:
            # 9, 12. It waits in line; whoever registers answers for a rejection from here on.
            if reactions is None:
                self._reactions = reaction
            elif type(reactions) is list:
                reactions.append(reaction)
            else:
                self._reactions = [reactions, reaction]
            return
        if self._state is FULFILLED:
            # 10. It runs in the next turn.
            reaction._argument = self._result
            self._loop.microtasks.append(reaction)
            return
        if reactions is not HANDLED:
            # 11.c, 12. A rejection that was told as unhandled is handled after all.
            self._loop.host_promise_rejection_tracker(self, "handle")
            self._reactions = HANDLED
        # 11.
        self._loop.microtasks.append(RejectionJob(reaction, self))

    def _restore_traceback(self) -> None:
        """Give the reason of a rejected promise the traceback that it came with.

        Whoever was handed it meanwhile may have raised it, and left frames on it.
        """
        if has_type(self._result, BaseException):
            traceback: TracebackType | None = self._argument
            set_traceback(self._result, traceback)
