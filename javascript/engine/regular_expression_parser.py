"""From the text of a pattern to its tree.

What is wrong with a pattern is found by `thenloop.javascript.regular_expressions` before: here it
is valid.  ECMA-262 #sec-patterns, and Annex B's #sec-regular-expressions-patterns
"""

from __future__ import annotations

import re
from typing import Final

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
from .regular_expression_sets import (
    DIGITS,
    LINE_TERMINATORS,
    SPACES,
    CharacterSet,
    close_over_case,
    word_characters,
)
from .unicode_sets import property_set
from .values import from_code_units, to_code_units

__all__ = ["EMPTY", "PatternParser", "parse_pattern"]

EMPTY: Final = Sequence(())

_QUANTIFIER: Final = re.compile(r"(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})(\??)", re.ASCII)
_GROUP: Final = re.compile(r"\((?!\?)|\(\?<(?![=!])([^>]*)>")
_MODIFIERS: Final = re.compile(r"\(\?([ims]*)(?:-([ims]*))?:")
_PROPERTY: Final = re.compile(r"\{([A-Za-z0-9_]+)(?:=([A-Za-z0-9_]+))?\}")
_HEX_BRACES: Final = re.compile(r"u\{([0-9a-fA-F]+)\}")
_HEX_PAIR: Final = re.compile(r"u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})")
_HEX_4: Final = re.compile(r"u([0-9a-fA-F]{4})")
_HEX_2: Final = re.compile(r"x([0-9a-fA-F]{2})")
_DECIMAL: Final = re.compile(r"[1-9][0-9]*")
_OCTAL: Final = re.compile(r"[0-3][0-7]{0,2}|[4-7][0-7]?")
_NAME_ESCAPE: Final = re.compile(r"\\u(?:\{([0-9a-fA-F]+)\}|([0-9a-fA-F]{4}))")
_CONTROLS: Final = {"t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r"}


def parse_pattern(source: str, flags: str) -> Pattern:
    """The tree of a valid pattern, whose text is code units."""
    from .regular_expression_classes import ClassParser

    parser = ClassParser(source, flags)
    body = parser.disjunction()
    return Pattern(body, len(parser.groups), parser.names, parser.unicode)


def group_name(text: str) -> str:
    """What a name in a pattern says, as a key of a property."""

    def letter(match: re.Match[str]) -> str:
        return chr(int(match[1] or match[2], 16))

    return to_code_units(from_code_units(_NAME_ESCAPE.sub(letter, text)))


class PatternParser:
    """A walk through a pattern; characters are code points with `u` and `v`."""

    def __init__(self, source: str, flags: str) -> None:
        self.sets = "v" in flags
        self.unicode = self.sets or "u" in flags
        self.text = from_code_units(source) if self.unicode else source
        self.at = 0
        self.ignore_case = "i" in flags
        self.multiline = "m" in flags
        self.dot_all = "s" in flags
        #: The name of each group, or None.
        self.groups: list[str | None] = self._find_groups()
        self.names: dict[str, list[int]] = {}
        for index, name in enumerate(self.groups, 1):
            if name is not None:
                self.names.setdefault(name, []).append(index)
        self.group_index = 0

    def _find_groups(self) -> list[str | None]:
        """A first reading, since references may stand before their groups."""
        groups: list[str | None] = []
        text = self.text
        at = depth = 0
        while at < len(text):
            letter = text[at]
            if letter == "\\":
                at += 1
            elif letter == "[":
                # Only with `v` do classes stand in classes.
                depth = depth + 1 if self.sets else 1
            elif letter == "]":
                depth = max(0, depth - 1)
            elif letter == "(" and not depth:
                match = _GROUP.match(text, at)
                if match is not None:
                    groups.append(None if match[1] is None else group_name(match[1]))
            at += 1
        return groups

    def eat(self, word: str) -> bool:
        if self.text.startswith(word, self.at):
            self.at += len(word)
            return True
        return False

    def eat_match(self, form: re.Pattern[str]) -> re.Match[str] | None:
        match = form.match(self.text, self.at)
        if match is not None:
            self.at = match.end()
        return match

    # Nodes

    def closed(self, characters: CharacterSet) -> CharacterSet:
        """With the other cases of its characters, where case is ignored."""
        return close_over_case(characters, self.unicode) if self.ignore_case else characters

    def character(self, code: int) -> SetNode:
        return SetNode(self.closed(CharacterSet([(code, code)])))

    def words(self) -> CharacterSet:
        return word_characters(self.unicode, self.ignore_case)

    def disjunction(self) -> Node:
        """ECMA-262 #prod-Disjunction"""
        alternatives = [self.alternative()]
        while self.eat("|"):
            alternatives.append(self.alternative())
        return alternatives[0] if len(alternatives) == 1 else Choice(tuple(alternatives))

    def alternative(self) -> Node:
        items: list[Node] = []
        while self.at < len(self.text) and self.text[self.at] not in "|)":
            first_group = self.group_index + 1
            # These, which are no groups, have no quantifier.
            bare = self.text[self.at] in "^$" or self.text.startswith(("\\b", "\\B"), self.at)
            item = self.term()
            items.append(item if bare else self.quantified(item, first_group))
        return items[0] if len(items) == 1 else Sequence(tuple(items))

    def quantified(self, body: Node, first_group: int) -> Node:
        """ECMA-262 #prod-Quantifier"""
        match = self.eat_match(_QUANTIFIER)
        if match is None:
            return body
        minimum: int
        maximum: int | None
        if match[1] is not None:
            minimum = 1 if match[1] == "+" else 0
            maximum = 1 if match[1] == "?" else None
        else:
            minimum = _count(match[2])
            maximum = minimum
            if match[3] is not None:
                maximum = _count(match[4]) if match[4] else None
        return Repeat(body, minimum, maximum, not match[5], first_group, self.group_index + 1)

    def term(self) -> Node:
        """ECMA-262 #prod-Term, without its quantifier"""
        letter = self.text[self.at]
        if letter == "(":
            return self.group()
        if letter == "[":
            return self.character_class()
        self.at += 1
        if letter == "^":
            return LineStart(self.multiline)
        if letter == "$":
            return LineEnd(self.multiline)
        if letter == ".":
            nothing = CharacterSet([])
            return SetNode((nothing if self.dot_all else LINE_TERMINATORS).complement())
        if letter == "\\":
            return self.escape()
        return self.character(ord(letter))

    def group(self) -> Node:
        """ECMA-262 #prod-Atom and #prod-Assertion, those with parentheses"""
        for opening, ahead, negated in (
            ("(?=", True, False),
            ("(?!", True, True),
            ("(?<=", False, False),
            ("(?<!", False, True),
        ):
            if self.eat(opening):
                return Look(self._inside(), ahead, negated)
        if self.eat("(?:"):
            return self._inside()
        modifiers = self.eat_match(_MODIFIERS)
        if modifiers is not None:
            return self._modified(modifiers[1], modifiers[2] or "")
        match = self.eat_match(_GROUP)
        assert match is not None
        self.group_index += 1
        index = self.group_index
        return Group(index, self._inside())

    def _inside(self) -> Node:
        body = self.disjunction()
        self.at += 1
        return body

    def _modified(self, added: str, removed: str) -> Node:
        """ECMA-262 #sec-updatemodifiers"""
        before = self.ignore_case, self.multiline, self.dot_all
        self.ignore_case = "i" in added or (self.ignore_case and "i" not in removed)
        self.multiline = "m" in added or (self.multiline and "m" not in removed)
        self.dot_all = "s" in added or (self.dot_all and "s" not in removed)
        body = self._inside()
        self.ignore_case, self.multiline, self.dot_all = before
        return body

    # Escapes

    def escape(self) -> Node:
        """After a backslash, outside of a class.  ECMA-262 #prod-AtomEscape"""
        letter = self.text[self.at]
        if letter in {"b", "B"}:
            self.at += 1
            return WordBoundary(self.words(), letter == "B")
        if letter == "k" and (self.unicode or self.names):
            end = self.text.index(">", self.at)
            name = group_name(self.text[self.at + 2 : end])
            self.at = end + 1
            return BackReference(tuple(self.names[name]), self.ignore_case)
        number = _DECIMAL.match(self.text, self.at)
        if number is not None and (self.unicode or _count(number[0]) <= len(self.groups)):
            self.at = number.end()
            return BackReference((int(number[0]),), self.ignore_case)
        if self.sets and letter in {"p", "P"}:
            return self.property_node()
        characters = self.class_escape()
        if characters is not None:
            return SetNode(self.closed(characters))
        return self.character(self.character_escape())

    def property_node(self) -> Node:
        raise NotImplementedError

    def character_class(self) -> Node:
        raise NotImplementedError

    def class_escape(self) -> CharacterSet | None:
        """A set that an escape names, or None.  ECMA-262 #prod-CharacterClassEscape"""
        letter = self.text[self.at]
        sets = {"d": DIGITS, "s": SPACES}
        if letter.lower() in sets:
            self.at += 1
            characters = sets[letter.lower()]
        elif letter in {"w", "W"}:
            self.at += 1
            characters = self.words()
        elif letter in {"p", "P"} and self.unicode:
            self.at += 1
            match = self.eat_match(_PROPERTY)
            assert match is not None
            characters = property_set(match[1], match[2])
            if self.sets:
                # ECMA-262 #sec-maybesimplecasefolding
                characters = self.closed(characters)
        else:
            return None
        return characters.complement() if letter.isupper() else characters

    def character_escape(self, *, in_class: bool = False) -> int:
        """The character of an escape.  ECMA-262 #prod-CharacterEscape"""
        text, at = self.text, self.at
        letter = text[at]
        if letter in _CONTROLS:
            self.at += 1
            return ord(_CONTROLS[letter])
        if letter == "c":
            control = text[at + 1 : at + 2]
            legacy = in_class and not self.unicode and control and control in "0123456789_"
            if legacy or (control.isascii() and control.isalpha()):
                self.at += 2
                return ord(control) % 32
            # Annex B: the backslash stands for itself.
            return ord("\\")
        if letter == "u":
            code = self._unicode_escape()
            if code is not None:
                return code
        if letter == "x":
            match = self.eat_match(_HEX_2)
            if match is not None:
                return int(match[1], 16)
        if letter == "0" and not (text[at + 1 : at + 2].isdecimal() and not self.unicode):
            self.at += 1
            return 0
        octal = self.eat_match(_OCTAL)
        if octal is not None:
            return int(octal[0], 8)
        self.at += 1
        return ord(letter)

    def _unicode_escape(self) -> int | None:
        """ECMA-262 #prod-RegExpUnicodeEscapeSequence"""
        if self.unicode:
            match = self.eat_match(_HEX_BRACES)
            if match is not None:
                return int(match[1], 16)
            match = self.eat_match(_HEX_PAIR)
            if match is not None:
                high, low = int(match[1], 16), int(match[2], 16)
                return 0x10000 + ((high & 0x3FF) << 10) + (low & 0x3FF)
        match = self.eat_match(_HEX_4)
        return None if match is None else int(match[1], 16)


#: More than any string has characters: what is beyond is the same.
_MOST: Final = 1 << 53


def _count(digits: str) -> int:
    return _MOST if len(digits) > 15 and len(digits.lstrip("0")) > 15 else int(digits)
