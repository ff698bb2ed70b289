"""The steps of quantifiers.

ECMA-262 #sec-runtime-semantics-repeatmatcher-abstract-operation
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

from .regular_expression_matcher import Match, Step
from .regular_expression_nodes import Repeat
from .regular_expression_sets import CharacterSet
from .regular_expression_tables import CharacterTable, class_text, is_pair

__all__ = ["MOST_OF_PYTHON", "lazy_set", "repeated", "repeated_set"]

#: The highest number that a quantifier of Python's `re` is trusted with.
MOST_OF_PYTHON: Final = 65_535


def repeated(
    node: Repeat, body_before: Callable[[Step], Step], following: Step, registers: list[int]
) -> Step:
    """Any body.

    body_before: compiles it with the step that follows it.  registers: for how many times it has
    begun, and for where it began last.
    """
    count, began = registers
    minimum = node.minimum
    maximum = node.maximum
    greedy = node.greedy
    captures = range(2 * node.first_group, 2 * node.last_group)

    def begin(match: Match) -> Any:
        match.stack.append((count, match.registers[count]))
        match.registers[count] = 0
        return again(match)

    def again(match: Match) -> Any:
        """Between two times."""
        times = match.registers[count]
        if times < minimum:
            return iterate(match)
        if times == maximum:
            return following
        if greedy:
            match.stack.append((following, match.at))
            return iterate(match)
        match.stack.append((iterate, match.at))
        return following

    def iterate(match: Match) -> Any:
        """Once more; its captures begin anew."""
        numbers, stack = match.registers, match.stack
        for capture in captures:
            if numbers[capture] != -1:
                stack.append((capture, numbers[capture]))
                numbers[capture] = -1
        stack.append((count, numbers[count]))
        stack.append((began, numbers[began]))
        numbers[count] += 1
        numbers[began] = match.at
        return body

    def end(match: Match) -> Any:
        # 2.b. What is not demanded must not be empty.
        if match.registers[count] > minimum and match.registers[began] == match.at:
            return None
        return again

    body = body_before(end)
    return begin


def repeated_set(node: Repeat, characters: CharacterSet, following: Step, unicode: bool) -> Step:
    """One character of a set, as often as possible: one step, however many there are."""
    minimum = node.minimum
    maximum = node.maximum
    table = CharacterTable(characters)
    scan = _scanner(node, characters)

    def give_back(match: Match) -> Any:
        """One character less."""
        low, at = match.at
        at -= 2 if match.pairs and at - 2 >= low and is_pair(match.text, at - 2) else 1
        if at > low:
            match.stack.append((give_back, (low, at)))
        match.at = at
        return following

    def take(match: Match) -> Any:
        at = match.at
        if scan is not None and not match.pairs:
            found = scan(match.text, at)
            if found is None:
                return None
            low, end = at + minimum, found.end()
        else:
            low, end = _taken(match, table, minimum, maximum)
            if low < 0:
                return None
        if end > low:
            match.stack.append((give_back, (low, end)))
        match.at = end
        return following

    return take


def _scanner(node: Repeat, characters: CharacterSet) -> Any:
    """What finds all of a run at once; None where the numbers are too large for it."""
    if max(node.minimum, node.maximum or 0) > MOST_OF_PYTHON:
        return None
    most = "" if node.maximum is None else node.maximum
    return re.compile(f"(?:{class_text(characters)}){{{node.minimum},{most}}}").match


def _taken(
    match: Match, table: CharacterTable, minimum: int, maximum: int | None
) -> tuple[int, int]:
    """Where the least and the most that can be taken end; -1 where it is too little."""
    text, size, pairs = match.text, match.size, match.pairs
    at = match.at
    low = at if minimum == 0 else -1
    count = 0
    while at < size and count != maximum:
        end = at + 2 if pairs and is_pair(text, at) else at + 1
        if not table[text[at:end]]:
            break
        at = end
        count += 1
        if count == minimum:
            low = at
    return low, at


def lazy_set(node: Repeat, characters: CharacterSet, following: Step, unicode: bool) -> Step:
    """One character of a set, as rarely as possible."""
    minimum = node.minimum
    maximum = node.maximum
    table = CharacterTable(characters)

    def take_more(match: Match) -> Any:
        count, at = match.at
        if count == maximum or at >= match.size:
            return None
        end = at + 2 if match.pairs and is_pair(match.text, at) else at + 1
        if not table[match.text[at:end]]:
            return None
        match.stack.append((take_more, (count + 1, end)))
        match.at = end
        return following

    def take(match: Match) -> Any:
        if minimum:
            low, _ = _taken(match, table, minimum, minimum)
            if low < 0:
                return None
            match.at = low
        match.stack.append((take_more, (minimum, match.at)))
        return following

    return take
