"""Bodies: what an async function or an async generator drives, however it suspends.

A body is resumed in one of three ways and answers in one of five.  Python's native async
generators are one kind of body; an interpreter's frames may be another.

ECMA-262 #sec-runsuspendedcontext, #sec-runcallercontext
"""

from __future__ import annotations

import enum
from typing import Any, Final, NamedTuple, Protocol, TypeAlias

__all__ = [
    "AWAITS",
    "NORMAL",
    "PASSES_ON",
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
    YIELDS = "yields, once it is awaited"
    PASSES_ON = "yields as it is"
    RETURNED = "returned"
    THREW = "threw"


AWAITS: Final = OutcomeKind.AWAITS
YIELDS: Final = OutcomeKind.YIELDS
PASSES_ON: Final = OutcomeKind.PASSES_ON
RETURNED: Final = OutcomeKind.RETURNED
THREW: Final = OutcomeKind.THREW

Outcome: TypeAlias = tuple[OutcomeKind, Any]
"""The kind, and what is awaited, yielded, returned or thrown."""


class Body(Protocol):
    """A body under way.

    What an ``await`` or the operand of ``return`` awaits it answers with `AWAITS`; what it returned
    is awaited already.  The operand of ``yield`` is awaited for it (`YIELDS`), that of ``yield*``
    never (`PASSES_ON`).  What the program throws is an outcome; what an entry raises stops the
    loop.

    That of an async function answers with neither of those two, does not await what it returned,
    and is never told to return.
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
