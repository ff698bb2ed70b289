"""The matcher: a pattern compiled to closures that step through a string.

A step is a function of a `Match`.  It returns the step that follows, or None where it fails; then
the last choice that is still open is taken up again.  Nothing calls itself: what is open stands on
a stack of the match's own, as deep as it may get.  On that stack are

    (step, place)       a choice: go on with `step` at `place`
    (register, number)  an undoing: the register had this number before

The registers hold the ends of the captures, and behind them what quantifiers and looks remember.

ECMA-262 #sec-pattern-semantics
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property, lru_cache
from typing import Any, Final

from .regular_expression_nodes import Pattern
from .regular_expression_parser import parse_pattern
from .regular_expression_translation import first_characters, is_anchored, translate

__all__ = ["Match", "Program", "Step", "compile_pattern"]

_SURROGATE: Final = re.compile("[\ud800-\udfff]")


class Match:
    """One attempt to match, which keeps its place and its registers."""

    __slots__ = ("accepted", "at", "pairs", "registers", "size", "stack", "text")

    def __init__(self, text: str, registers: int, pairs: bool) -> None:
        self.text = text
        self.size = len(text)
        #: The place between characters; for a choice taken up again, whatever it remembered.
        self.at: Any = 0
        self.registers = [-1] * registers
        self.stack: list[tuple[Any, Any]] = []
        #: Whether two surrogates may be one character here.
        self.pairs = pairs
        self.accepted = False

    def run(self, step: Step | None) -> bool:
        """Step until the pattern has matched, or no choice is left."""
        stack = self.stack
        registers = self.registers
        while True:
            while step is not None:
                step = step(self)
            if self.accepted:
                return True
            while stack:
                first, second = stack.pop()
                if type(first) is not int:
                    self.at = second
                    step = first
                    break
                registers[first] = second
            else:
                return False


Step = Callable[[Match], Any]


class Program:
    """A compiled pattern.

    It has two matchers: the steps, and where the pattern means exactly the same there one of
    Python's.
    """

    def __init__(self, pattern: Pattern) -> None:
        self.pattern = pattern
        self.group_count = pattern.group_count
        self.names = pattern.names
        self.unicode = pattern.unicode
        #: Whether a match begins at the beginning of the string only.
        self.is_anchored = is_anchored(pattern)
        self._searched: tuple[str, bool] = ("", False)

    # All that follows is made when it is needed: many a pattern is never matched.

    @cached_property
    def steps(self) -> tuple[Step, int]:
        """The first step, and how many registers there are."""
        from .regular_expression_steps import Compiler

        compiler = Compiler(self.pattern)
        return compiler.compile(), compiler.register_count

    @cached_property
    def translation(self) -> re.Pattern[str] | None:
        """OPTIMIZATION: see `regular_expression_translation`."""
        return translate(self.pattern)

    @cached_property
    def first(self) -> re.Pattern[str] | None:
        """OPTIMIZATION: finds the places where a match can begin."""
        return first_characters(self.pattern)

    @cached_property
    def pair_translation(self) -> re.Pattern[str] | None:
        """The translation for texts in which two surrogates may be one character."""
        return translate(self.pattern, pairs=True)

    @cached_property
    def pair_first(self) -> re.Pattern[str] | None:
        """The places where a match can begin in such a text."""
        return first_characters(self.pattern, pairs=True)

    def exec(self, text: str, at: int, *, sticky: bool) -> list[int] | None:
        """The ends of the first match at or behind `at`, and of its captures; -1 for none.

        ECMA-262 #sec-regexpbuiltinexec, steps 10 to 13
        """
        pairs = self.unicode and self._has_surrogates(text)
        if pairs and 0 < at < len(text) and _is_inside_pair(text, at):
            # A character of which this is the second half begins one unit before.
            at -= 1
        translation = self.pair_translation if pairs else self.translation
        if translation is not None:
            found = (translation.match if sticky else translation.search)(text, at)
            if found is None:
                return None
            ends: list[int] = []
            for index in range(self.group_count + 1):
                ends += found.span(index)
            return ends
        return self.step_exec(text, at, sticky=sticky, pairs=pairs)

    def _has_surrogates(self, text: str) -> bool:
        """OPTIMIZATION: it is remembered for a text in which match after match is looked for."""
        if text.isascii():
            return False
        searched, found = self._searched
        if searched is not text:
            found = _SURROGATE.search(text) is not None
            self._searched = (text, found)
        return found

    def step_exec(self, text: str, at: int, *, sticky: bool, pairs: bool) -> list[int] | None:
        """The same by the steps alone."""
        first = None
        if not sticky:
            first = self.pair_first if pairs else self.first
        start, register_count = self.steps
        size = len(text)
        while at <= size:
            if self.is_anchored and at > 0:
                return None
            if first is not None:
                found = first.search(text, at)
                if found is None:
                    return None
                at = found.start()
            match = Match(text, register_count, pairs)
            match.at = at
            if match.run(start):
                ends = match.registers[: 2 * self.group_count + 2]
                ends[0] = at
                ends[1] = match.at
                return ends
            if sticky:
                return None
            at += 1
            if pairs and at < size and _is_inside_pair(text, at):
                at += 1
        return None


def _is_inside_pair(text: str, at: int) -> bool:
    return "\udc00" <= text[at] <= "\udfff" and "\ud800" <= text[at - 1] <= "\udbff"


@lru_cache(maxsize=512)
def compile_pattern(source: str, flags: str) -> Program:
    """The program of a valid pattern; those of the same text share it, as it never changes.

    flags: only those that the pattern depends on, in any order.
    """
    return Program(parse_pattern(source, flags))
