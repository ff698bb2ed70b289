"""Regular expression objects.  ECMA-262 #sec-regexp-regular-expression-objects"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .conversions import to_boolean
from .objects import JSObject, OrdinaryObject
from .properties import DataProperty
from .values import WellKnown

if TYPE_CHECKING:
    from .regular_expression_matcher import Program

__all__ = ["RegExpObject", "is_regexp"]


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
        super().__init__(proto, {"lastIndex": DataProperty(None, True, False, False)})


def is_regexp(value: Any) -> bool:
    """ECMA-262 #sec-isregexp"""
    if not isinstance(value, JSObject):
        return False
    matcher = value.get(WellKnown.match, value)
    if matcher is not None:
        return to_boolean(matcher)
    return isinstance(value, RegExpObject)
