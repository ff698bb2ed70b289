"""Bodies: what an async generator drives, however it suspends.

A body is resumed in one of three ways and answers in one of four.  Python's native async
generators are one kind of body (`native_body`); an interpreter's frames may be another.

ECMA-262 #sec-runsuspendedcontext, #sec-runcallercontext
"""

from __future__ import annotations

import enum
from typing import Any, Final, NamedTuple, Protocol, TypeAlias

__all__ = [
    "AWAITS",
    "NORMAL",
    "RETURN",
    "RETURNED",
    "THREW",
    "THROW",
    "YIELDS",
    "Body",
    "Completion",
    "CompletionType",
    "Outcome",
    "OutcomeKind",
]


class OutcomeKind(enum.Enum):
    """How a body answers when it is resumed."""

    AWAITS = "awaits"
    YIELDS = "yields"
    RETURNED = "returned"
    THREW = "threw"


AWAITS: Final = OutcomeKind.AWAITS
YIELDS: Final = OutcomeKind.YIELDS
RETURNED: Final = OutcomeKind.RETURNED
THREW: Final = OutcomeKind.THREW

Outcome: TypeAlias = tuple[OutcomeKind, Any]
"""The kind, and what is awaited, yielded, returned or thrown."""


class Body(Protocol):
    """A body under way.

    Whatever it awaits, by an ``await``, as the operand of ``yield`` or of ``return``, it answers
    with `AWAITS`; what it then yields or returns is awaited already.
    """

    def resume(self, value: Any) -> Outcome:
        """Start, or go on with `value` as the result of what suspended it."""
        ...

    def throw(self, reason: Any) -> Outcome:
        """Go on by throwing `reason` where it is suspended."""
        ...

    def return_(self, value: Any) -> Outcome:
        """Go on by returning `value` from the ``yield`` where it is suspended."""
        ...


class CompletionType(enum.Enum):
    """The [[Type]] of a completion that a body is resumed with.

    ECMA-262 #sec-completion-record-specification-type
    """

    NORMAL = "normal"
    THROW = "throw"
    RETURN = "return"


NORMAL: Final = CompletionType.NORMAL
THROW: Final = CompletionType.THROW
RETURN: Final = CompletionType.RETURN


class Completion(NamedTuple):
    """ECMA-262 #sec-completion-record-specification-type"""

    type: CompletionType
    value: Any
