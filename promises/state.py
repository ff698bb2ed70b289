"""A promise's state, and the records that stand between one promise and the next.

What a promise itself does when another one is settled is in `jobs`; here are the jobs of everybody
else who waits.

ECMA-262 #sec-promise-abstract-operations, #sec-promise-jobs
"""

from __future__ import annotations

import enum
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, Final, NamedTuple, Protocol

from ..runtime.completions import exception_for, reason_of, set_traceback

if TYPE_CHECKING:
    from ..runtime.event_loop import EventLoop
    from .object_model import ObjectModel
    from .promise import Promise

__all__ = [
    "ADOPT",
    "ADOPT_BY_THEN",
    "FULFILLED",
    "HANDLED",
    "PENDING",
    "REJECTED",
    "RUNS_BY_ITSELF",
    "TOLD",
    "CapabilityReaction",
    "Handlers",
    "InternalReaction",
    "PromiseCapability",
    "PromiseResolveThenableJob",
    "PromiseState",
    "Reaction",
    "RejectionJob",
    "ResolvingFunctions",
    "RunsByItself",
    "caught_reason",
    "create_resolving_functions",
    "exception_of",
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


class _Mark(enum.Enum):
    """What stands in a slot of a promise instead of a record."""

    HANDLED = "somebody answers for the rejection"
    TOLD = "the program was told that nobody does"
    ADOPT = "the promise takes over the state of the one it was resolved with"
    ADOPT_BY_THEN = "the same, by the model's own `then`, which asks for the other one's species"


HANDLED: Final = _Mark.HANDLED
TOLD: Final = _Mark.TOLD
ADOPT: Final = _Mark.ADOPT
ADOPT_BY_THEN: Final = _Mark.ADOPT_BY_THEN


class RunsByItself:
    """What a job that is no promise is to do: see `jobs`."""


RUNS_BY_ITSELF: Final = RunsByItself()


class Reaction(Protocol):
    """Who waits for a promise; the job itself when that is fulfilled.

    ECMA-262 #sec-promisereaction-records
    """

    #: The value that the promise was fulfilled with.
    _argument: Any


class RejectionJob:
    """The job of a reaction whose promise was rejected.

    ECMA-262 #sec-newpromisereactionjob
    """

    __slots__ = ("reaction", "source")

    _result: ClassVar[RunsByItself] = RUNS_BY_ITSELF

    def __init__(self, reaction: Any, source: Any) -> None:
        self.reaction = reaction
        #: The rejected promise, which has the argument and its traceback.
        self.source = source


class Handlers:
    """What a derived promise is to do with either outcome, where one function does not say it.

    ECMA-262 #sec-promisereaction-records
    """

    __slots__ = ("on_fulfilled", "on_rejected")

    def __init__(self, on_fulfilled: Handler | None, on_rejected: Handler | None) -> None:
        #: [[Handler]] of the record whose [[Type]] is fulfill; None for empty.
        self.on_fulfilled = on_fulfilled
        #: [[Handler]] of the record whose [[Type]] is reject; None for empty.
        self.on_rejected = on_rejected


class PromiseCapability(NamedTuple):
    """A promise with the two functions that settle it, which are the object model's.

    ECMA-262 #sec-promisecapability-records
    """

    #: [[Promise]]; an object of another class where a subclass's constructor returns one.
    promise: Any
    #: [[Resolve]]
    resolve: Any
    #: [[Reject]]
    reject: Any


class ResolvingFunctions:
    """The pair that a promise's executor is given; the first call of either uses up both.

    ECMA-262 #sec-createresolvingfunctions
    """

    # OPTIMIZATION: bound methods of one object stand for two closures over one record; a program
    # can tell neither how they share it nor that they do.
    __slots__ = ("_promise",)

    #: The promise, or None once one of the two has been called.
    _promise: Promise[Any] | None

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


def create_resolving_functions(promise: Promise[Any]) -> ResolvingFunctions:
    """ECMA-262 #sec-createresolvingfunctions"""
    # OPTIMIZATION: without an `__init__` that Python would have to call.
    functions = promise.resolving_functions()
    functions._promise = promise
    return functions


def caught_reason(error: BaseException, frames: int = 1) -> Any:
    """What `error`, just caught by the runtime, throws; its traceback begins in the program.

    frames: how many entries of the traceback are the runtime's own, the one that caught it first.
    """
    traceback = error.__traceback__
    for _ in range(frames):
        if traceback is not None:
            traceback = traceback.tb_next
    set_traceback(error, traceback)
    return reason_of(error)


def exception_of(promise: Promise[Any]) -> Exception:
    """The exception that throws a rejected promise's reason.

    However often it is thrown, its traceback begins anew with the one it had when the promise was
    rejected, so that it neither grows nor keeps the frames of others who were thrown it.
    """
    promise._restore_traceback()
    return exception_for(promise._result)


class CapabilityReaction:
    """Settles a derived promise of a class that is not ours, by its capability's functions.

    ECMA-262 #sec-promisereaction-records, #sec-newpromisereactionjob
    """

    __slots__ = ("_argument", "_loop", "_objects", "capability", "on_fulfilled", "on_rejected")

    _result: ClassVar[RunsByItself] = RUNS_BY_ITSELF
    _argument: Any

    def __init__(
        self,
        objects: ObjectModel,
        on_fulfilled: Handler | None,
        on_rejected: Handler | None,
        capability: PromiseCapability,
        loop: EventLoop,
    ) -> None:
        self._objects = objects
        self._loop = loop
        self.on_fulfilled = on_fulfilled
        self.on_rejected = on_rejected
        self.capability = capability

    def run(self) -> None:
        # 1.d. An empty handler passes a value on.
        if self.on_fulfilled is None:
            self._settle(self.capability.resolve, self._argument)
        else:
            self._call(self.on_fulfilled, self._argument)

    def run_rejected(self, reason: Any) -> None:
        """The job when the promise was rejected with `reason`."""
        # 1.d. An empty handler passes a reason on.
        if self.on_rejected is None:
            self._settle(self.capability.reject, reason)
        else:
            self._call(self.on_rejected, reason)

    def _call(self, handler: Handler, argument: Any) -> None:
        # 1.e. Call the handler.
        try:
            result = handler(argument)
        except self._objects.program_throws as error:
            self._settle(self.capability.reject, self._objects.reason_of(error))
        else:
            self._settle(self.capability.resolve, result)

    def _settle(self, settle: Any, result: Any) -> None:
        objects = self._objects
        # 1.h-i. A throw of the capability's own function ends the job, and the host reports it:
        # HTML #hostenqueuepromisejob, step 2.4.
        try:
            objects.call(settle, objects.undefined, result)
        except objects.program_throws as error:
            self._loop.report_an_exception(objects.reason_of(error), error)


class InternalReaction:
    """A reaction without a capability, whose handlers are the runtime's own and never throw.

    ECMA-262 #sec-newpromisereactionjob, step 1.f
    """

    __slots__ = ("_argument", "on_fulfilled", "on_rejected")

    _result: ClassVar[RunsByItself] = RUNS_BY_ITSELF
    _argument: Any

    def __init__(self, on_fulfilled: Handler, on_rejected: Handler) -> None:
        self.on_fulfilled = on_fulfilled
        self.on_rejected = on_rejected

    def run(self) -> None:
        self.on_fulfilled(self._argument)

    def run_rejected(self, reason: Any) -> None:
        """The job when the promise was rejected with `reason`."""
        self.on_rejected(reason)


class PromiseResolveThenableJob:
    """Calls the `then` of what a promise was resolved with.

    ECMA-262 #sec-newpromiseresolvethenablejob
    """

    __slots__ = ("promise", "then", "thenable")

    _result: ClassVar[RunsByItself] = RUNS_BY_ITSELF

    def __init__(self, promise: Promise[Any], thenable: Any, then: Callable[..., Any]) -> None:
        self.promise = promise
        self.thenable = thenable
        #: The job callback, bound to the thenable.
        self.then = then

    def run(self) -> None:
        # 1.a. Fresh resolving functions, made in the job.
        objects = self.promise.object_model
        functions = create_resolving_functions(self.promise)
        resolve = objects.create_builtin_function(functions.resolve, 1)
        reject = objects.create_builtin_function(functions.reject, 1)
        # 1.b, 1.d. Call `then` with them; what it returns is dropped.
        try:
            self.then(resolve, reject)
        except objects.program_throws as error:
            # 1.c. A throw rejects, unless one of the functions was called before.
            functions.reject(objects.reason_of(error))
