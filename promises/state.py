"""A promise's state, the records that lead from one promise to the next, and their jobs.

A settled promise hands its reactions to the microtask queue; a reaction is its own job, and reads
what it is to pass on from the promise that it was registered with.

ECMA-262 #sec-promise-abstract-operations, #sec-promise-jobs
"""

from __future__ import annotations

import enum
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ..runtime.completions import PROGRAM_THROWS, exception_for, has_type, reason_of, set_traceback

if TYPE_CHECKING:
    from .promise import Promise

__all__ = [
    "FULFILLED",
    "PENDING",
    "REJECTED",
    "AdoptionReaction",
    "CapabilityReaction",
    "InternalReaction",
    "PromiseCapability",
    "PromiseReaction",
    "PromiseResolveThenableJob",
    "PromiseState",
    "ResolvingFunctions",
    "caught_reason",
    "exception_of",
    "restore_traceback",
]

Handler = Callable[[Any], Any]


class PromiseState(enum.Enum):
    """The values of [[PromiseState]].  ECMA-262 #sec-properties-of-promise-instances"""

    PENDING = "pending"
    FULFILLED = "fulfilled"
    REJECTED = "rejected"


PENDING: Final = PromiseState.PENDING
FULFILLED: Final = PromiseState.FULFILLED
REJECTED: Final = PromiseState.REJECTED


class PromiseCapability(NamedTuple):
    """A promise with the two functions that settle it.

    ECMA-262 #sec-promisecapability-records
    """

    #: [[Promise]]; an object of another class where a subclass's constructor returns one.
    promise: Any
    #: [[Resolve]]
    resolve: Callable[..., None]
    #: [[Reject]]
    reject: Callable[..., None]


class ResolvingFunctions:
    """The pair that a promise's executor is given; the first call of either uses up both.

    ECMA-262 #sec-createresolvingfunctions
    """

    # OPTIMIZATION: bound methods of one object stand for two closures over one record; a program
    # can tell neither how they share it nor that they do.
    __slots__ = ("_promise",)

    def __init__(self, promise: Promise[Any]) -> None:
        #: The promise, or None once one of the two has been called.
        self._promise: Promise[Any] | None = promise

    def resolve(self, resolution: Any = None) -> None:
        """ECMA-262 #sec-createresolvingfunctions, step 2"""
        # 2.a-c. Only the first call of the two counts.
        promise = self._promise
        if promise is not None:
            self._promise = None
            promise._resolve(resolution)

    def reject(self, reason: Any = None) -> None:
        """ECMA-262 #sec-createresolvingfunctions, step 4"""
        # 4.a-c. Only the first call of the two counts.
        promise = self._promise
        if promise is not None:
            self._promise = None
            # 4.d. Whatever the reason is, nothing is read from it.
            promise._reject(reason)


def caught_reason(error: BaseException) -> Any:
    """What `error`, just caught by the runtime, throws; its traceback begins in the program."""
    traceback = error.__traceback__
    if traceback is not None:
        # The first entry is the frame of the runtime that caught it.
        set_traceback(error, traceback.tb_next)
    return reason_of(error)


def restore_traceback(promise: Promise[Any]) -> None:
    """Give a rejected promise's reason the traceback that it came with.

    Whoever was handed it meanwhile may have raised it, and left frames on it.
    """
    if has_type(promise._result, BaseException):
        set_traceback(promise._result, promise._traceback)


def exception_of(promise: Promise[Any]) -> Exception:
    """The exception that throws a rejected promise's reason.

    However often it is thrown, its traceback begins anew with the one it had when the promise was
    rejected, so that it neither grows nor keeps the frames of others who were thrown it.
    """
    restore_traceback(promise)
    return exception_for(promise._result)


class PromiseReaction:
    """What a promise does once `source` is settled, and the job that does it.

    ECMA-262 #sec-promisereaction-records, #sec-newpromisereactionjob
    """

    # NOTE: the text has two records, one for each list of reactions, and makes the job when the
    # promise is settled.  Only one of the two ever becomes a job, and it reads from `source` what
    # cannot change any more.
    #
    # OPTIMIZATION: where the derived promise is an intrinsic one, nobody else holds its resolving
    # functions, so its state is reached without them.
    __slots__ = ("derived", "on_fulfilled", "on_rejected", "source")

    def __init__(
        self,
        source: Promise[Any],
        on_fulfilled: Handler | None,
        on_rejected: Handler | None,
        derived: Promise[Any],
    ) -> None:
        self.source = source
        #: [[Handler]] of the record whose [[Type]] is fulfill; None for empty.
        self.on_fulfilled = on_fulfilled
        #: [[Handler]] of the record whose [[Type]] is reject; None for empty.
        self.on_rejected = on_rejected
        #: The [[Promise]] of [[Capability]].
        self.derived = derived

    def run(self) -> None:
        source = self.source
        argument = source._result
        if source._state is FULFILLED:
            # 1.d. An empty handler passes a value on.
            handler = self.on_fulfilled
            if handler is None:
                self.derived._resolve(argument)
                return
        else:
            restore_traceback(source)
            # 1.d. An empty handler passes a reason on.
            handler = self.on_rejected
            if handler is None:
                self.derived._reject(argument)
                return
        # 1.e. Call the handler.
        try:
            result = handler(argument)
        except PROGRAM_THROWS as error:
            # 1.h. A throw rejects the derived promise.
            self.derived._reject(caught_reason(error))
        else:
            # 1.i. A result resolves it: a promise is followed.
            self.derived._resolve(result)


class CapabilityReaction:
    """The same for a derived promise of a class that is not ours: by its capability's functions.

    ECMA-262 #sec-newpromisereactionjob
    """

    __slots__ = ("capability", "on_fulfilled", "on_rejected", "source")

    def __init__(
        self,
        source: Promise[Any],
        on_fulfilled: Handler | None,
        on_rejected: Handler | None,
        capability: PromiseCapability,
    ) -> None:
        self.source = source
        self.on_fulfilled = on_fulfilled
        self.on_rejected = on_rejected
        self.capability = capability

    def run(self) -> None:
        source = self.source
        argument = source._result
        fulfilled = source._state is FULFILLED
        handler = self.on_fulfilled if fulfilled else self.on_rejected
        if not fulfilled:
            restore_traceback(source)
        settle = self.capability.resolve
        result = argument
        # 1.d-e. Empty handlers pass on what came; others are called.
        if handler is not None:
            try:
                result = handler(argument)
            except PROGRAM_THROWS as error:
                result = caught_reason(error)
                settle = self.capability.reject
        elif not fulfilled:
            settle = self.capability.reject
        # 1.h-i. A throw of the capability's own function ends the job, and the host reports it:
        # HTML #hostenqueuepromisejob, step 2.4.
        try:
            settle(result)
        except PROGRAM_THROWS as error:
            source._loop.report_an_exception(caught_reason(error), error)


class InternalReaction:
    """A reaction without a capability, whose handlers are the runtime's own and never throw.

    ECMA-262 #sec-newpromisereactionjob, step 1.f
    """

    __slots__ = ("on_fulfilled", "on_rejected", "source")

    def __init__(
        self,
        source: Promise[Any],
        on_fulfilled: Handler,
        on_rejected: Handler,
    ) -> None:
        self.source = source
        self.on_fulfilled = on_fulfilled
        self.on_rejected = on_rejected

    def run(self) -> None:
        source = self.source
        if source._state is FULFILLED:
            self.on_fulfilled(source._result)
        else:
            restore_traceback(source)
            self.on_rejected(source._result)


class AdoptionReaction:
    """Passes the state of one intrinsic promise to another that was resolved with it."""

    __slots__ = ("adopter", "source")

    def __init__(self, source: Promise[Any], adopter: Promise[Any]) -> None:
        self.source = source
        self.adopter = adopter

    def run(self) -> None:
        source = self.source
        if source._state is FULFILLED:
            self.adopter._resolve(source._result)
        else:
            restore_traceback(source)
            self.adopter._reject(source._result)


class PromiseResolveThenableJob:
    """Calls the `then` of what a promise was resolved with.

    ECMA-262 #sec-newpromiseresolvethenablejob
    """

    __slots__ = ("promise", "then", "thenable")

    def __init__(
        self, promise: Promise[Any], thenable: Any, then: Callable[..., Any] | None
    ) -> None:
        self.promise = promise
        self.thenable = thenable
        #: The job callback; None for the intrinsic ``then`` of an intrinsic promise.
        self.then = then

    def run(self) -> None:
        if self.then is None:
            # OPTIMIZATION: the intrinsic `then` would derive a promise that nobody sees, and its
            # reaction would call two resolving functions that nobody else holds.
            self.thenable._perform_then(AdoptionReaction(self.thenable, self.promise))
            return
        # 1.a. Fresh resolving functions, made in the job.
        functions = ResolvingFunctions(self.promise)
        # 1.b, 1.d. Call `then` with them; what it returns is dropped.
        try:
            self.then(functions.resolve, functions.reject)
        except PROGRAM_THROWS as error:
            # 1.c. A throw rejects, unless one of the functions was called before.
            functions.reject(caught_reason(error))
