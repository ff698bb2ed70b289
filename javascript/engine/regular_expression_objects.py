"""Regular expression objects.

ECMA-262 #sec-regexp-regular-expression-objects
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from .conversions import to_boolean
from .objects import JSObject, OrdinaryObject
from .properties import DataProperty
from .values import WellKnown

if TYPE_CHECKING:
    from .regular_expression_matcher import Program

__all__ = ["RegExpObject", "is_regexp"]


#: lastIndex of a new one, and after a search without success.
_ZERO: Final = DataProperty(0.0, True, False, False)


class RegExpObject(OrdinaryObject):
    """A RegExp."""

    __slots__ = ("flags", "program", "source")

    class_name = "RegExp"

    #: [[OriginalSource]]
    source: str
    #: [[OriginalFlags]]
    flags: str
    #: [[RegExpMatcher]] and [[RegExpRecord]]
    program: Program

    def __init__(self, proto: JSObject) -> None:
        """ECMA-262 #sec-regexpalloc"""
        super().__init__(proto, {"lastIndex": _ZERO})

    def set_last_index(self, index: float) -> None:
        """Set(R, "lastIndex", index, true), for which only its own property counts."""
        stored = self.props["lastIndex"]
        if stored.writable:
            self.props["lastIndex"] = DataProperty(index, True, False, False) if index else _ZERO
        else:
            self.put("lastIndex", index)


def is_regexp(value: Any) -> bool:
    """ECMA-262 #sec-isregexp"""
    if not isinstance(value, JSObject):
        return False
    matcher = value.get(WellKnown.match, value)
    if matcher is not None:
        return to_boolean(matcher)
    return isinstance(value, RegExpObject)
