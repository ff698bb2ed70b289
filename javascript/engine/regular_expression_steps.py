"""The compiler of a pattern: a closure for each of its parts.

Every part is compiled with the step that follows it, from the end to the beginning; behind a look
behind the parts are in the other order, and read backwards.

ECMA-262 #sec-compilesubpattern
"""

from __future__ import annotations

from typing import Any

from .regular_expression_matcher import Match, Step
from .regular_expression_nodes import (
    BackReference,
    Choice,
    Group,
    LineEnd,
    LineStart,
    Look,
    Node,
    Pattern,
    Repeat,
    Sequence,
    SetNode,
    WordBoundary,
)
from .regular_expression_repeats import lazy_set, repeated, repeated_set
from .regular_expression_sets import canonicalize
from .regular_expression_tables import CharacterTable, reader

__all__ = ["Compiler"]

_TERMINATORS = frozenset("\n\r\u2028\u2029")


def accept(match: Match) -> Any:
    """The end of the pattern."""
    match.accepted = True
    return None


class Compiler:
    """Makes the steps of one pattern, and numbers its registers."""

    def __init__(self, pattern: Pattern) -> None:
        self.pattern = pattern
        self.unicode = pattern.unicode
        #: The captures, of which the first is the whole.
        self.register_count = 2 * pattern.group_count + 2

    def register(self) -> int:
        """A new register."""
        self.register_count += 1
        return self.register_count - 1

    def compile(self) -> Step:
        return self.step(self.pattern.body, accept, False)

    def step(self, node: Node, following: Step, backward: bool) -> Step:
        """The step of a part."""
        if isinstance(node, SetNode):
            return reader(CharacterTable(node.characters), following, self.unicode, backward)
        if isinstance(node, Sequence):
            return self._sequence(node, following, backward)
        if isinstance(node, Choice):
            return _choice([self.step(n, following, backward) for n in node.alternatives])
        if isinstance(node, Group):
            return self._group(node, following, backward)
        if isinstance(node, Repeat):
            return self._repeat(node, following, backward)
        if isinstance(node, Look):
            return self._look(node, following)
        if isinstance(node, BackReference):
            return self._back_reference(node, following, backward)
        if isinstance(node, LineStart):
            return _line_start(node, following)
        if isinstance(node, LineEnd):
            return _line_end(node, following)
        assert isinstance(node, WordBoundary)
        return _word_boundary(node, following)

    def _sequence(self, node: Sequence, following: Step, backward: bool) -> Step:
        items = node.items if backward else reversed(node.items)
        for item in items:
            following = self.step(item, following, backward)
        return following

    def _group(self, node: Group, following: Step, backward: bool) -> Step:
        """ECMA-262 #sec-compileatom, for a group"""
        first, second = 2 * node.index, 2 * node.index + 1
        entered = self.register()
        low, high = (second, first) if backward else (first, second)

        def close(match: Match) -> Any:
            registers, stack = match.registers, match.stack
            stack.append((first, registers[first]))
            stack.append((second, registers[second]))
            registers[low] = registers[entered]
            registers[high] = match.at
            return following

        body = self.step(node.body, close, backward)

        def open_(match: Match) -> Any:
            match.stack.append((entered, match.registers[entered]))
            match.registers[entered] = match.at
            return body

        return open_

    def _repeat(self, node: Repeat, following: Step, backward: bool) -> Step:
        """ECMA-262 #sec-runtime-semantics-repeatmatcher-abstract-operation"""
        if node.maximum == 0:
            return following
        if isinstance(node.body, SetNode) and not backward:
            make = repeated_set if node.greedy else lazy_set
            return make(node, node.body.characters, following, self.unicode)
        registers = [self.register(), self.register()]
        return repeated(
            node, lambda after: self.step(node.body, after, backward), following, registers
        )

    def _look(self, node: Look, following: Step) -> Step:
        """ECMA-262 #sec-compileassertion, for what looks ahead or behind"""
        height, place = self.register(), self.register()

        def succeed(match: Match) -> Any:
            """The choices inside are given up; what they set stays, and can be undone."""
            registers, stack = match.registers, match.stack
            base = registers[height]
            stack[base:] = [entry for entry in stack[base:] if type(entry[0]) is int]
            match.at = registers[place]
            return following

        def refuse(match: Match) -> Any:
            """The body of a negated one has matched: undo all that it did, and fail."""
            registers, stack = match.registers, match.stack
            base = registers[height]
            while len(stack) > base:
                first, second = stack.pop()
                if type(first) is int:
                    registers[first] = second
            return None

        negated = node.negated
        body = self.step(node.body, refuse if negated else succeed, not node.ahead)

        def begin(match: Match) -> Any:
            registers, stack = match.registers, match.stack
            stack.append((height, registers[height]))
            stack.append((place, registers[place]))
            registers[height] = len(stack)
            registers[place] = match.at
            if negated:
                # What follows where the body fails.
                stack.append((following, match.at))
            return body

        return begin

    def _back_reference(self, node: BackReference, following: Step, backward: bool) -> Step:
        """ECMA-262 #sec-backreference-matcher"""
        indices, unicode = node.indices, self.unicode
        ignore_case = node.ignore_case

        def refer(match: Match) -> Any:
            registers = match.registers
            low = high = -1
            for index in indices:
                if registers[2 * index] >= 0:
                    low, high = registers[2 * index], registers[2 * index + 1]
            if low < 0:
                return following
            text = match.text
            captured = text[low:high]
            start = match.at - len(captured) if backward else match.at
            end = start + len(captured)
            if start < 0 or end > match.size:
                return None
            found = text[start:end]
            if found != captured and not (
                ignore_case and _canonical(found, unicode) == _canonical(captured, unicode)
            ):
                return None
            if match.pairs and captured and (_cuts(text, start) or _cuts(text, end)):
                return None
            match.at = start if backward else end
            return following

        return refer


def _canonical(text: str, unicode: bool) -> list[str]:
    from .values import from_code_units

    letters = from_code_units(text) if unicode else text
    return [canonicalize(letter, unicode) for letter in letters]


def _cuts(text: str, at: int) -> bool:
    """Whether a place is inside a surrogate pair."""
    return (
        0 < at < len(text)
        and "\udc00" <= text[at] <= "\udfff"
        and "\ud800" <= text[at - 1] <= "\udbff"
    )


def _choice(steps: list[Step]) -> Step:
    first, others = steps[0], steps[:0:-1]

    def choose(match: Match) -> Any:
        at, stack = match.at, match.stack
        for other in others:
            stack.append((other, at))
        return first

    return choose


def _line_start(node: LineStart, following: Step) -> Step:
    multiline = node.multiline

    def line_start(match: Match) -> Any:
        at = match.at
        if at == 0 or (multiline and match.text[at - 1] in _TERMINATORS):
            return following
        return None

    return line_start


def _line_end(node: LineEnd, following: Step) -> Step:
    multiline = node.multiline

    def line_end(match: Match) -> Any:
        at = match.at
        if at == match.size or (multiline and match.text[at] in _TERMINATORS):
            return following
        return None

    return line_end


def _word_boundary(node: WordBoundary, following: Step) -> Step:
    """ECMA-262 #sec-wordcharacters"""
    table = CharacterTable(node.words)
    wanted = not node.negated

    def word_boundary(match: Match) -> Any:
        at, text = match.at, match.text
        before = at > 0 and table[text[at - 1]]
        after = at < match.size and table[text[at]]
        return following if (before != after) is wanted else None

    return word_boundary
