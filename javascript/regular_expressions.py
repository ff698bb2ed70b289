"""Regular expressions: whether a pattern and its flags are those of one.

Only the early errors; nothing is matched here.  ECMA-262 #sec-patterns, and Annex B's
#sec-regular-expressions-patterns for patterns without `u` or `v`.
"""

import re
from typing import Final, NoReturn

from .identifiers import is_part, is_start
from .unicode_properties import OF_STRINGS, is_property

__all__ = ["PatternError", "check"]

_SYNTAX: Final = frozenset("^$\\.*+?()[]{}|/")
#: ECMA-262 #prod-ClassSetSyntaxCharacter and #prod-ClassSetReservedPunctuator
_SET_SYNTAX: Final = frozenset("()[]{}/-\\|")
_SET_PUNCTUATORS: Final = frozenset("&-!#%,:;<=>@`~")
_SET_DOUBLE: Final = frozenset("&!#$%*+,.:;<=>?@^`~")

_QUANTIFIER = re.compile(r"(?:[*+?]|\{(\d+)(?:,(\d*))?\})\??", re.ASCII)
_BRACES = re.compile(r"\{\d+(?:,\d*)?\}", re.ASCII)
_GROUP_NAME = re.compile(r"\(\?<(?![=!])")
_PROPERTY = re.compile(r"\{([A-Za-z0-9_]+)(?:=([A-Za-z0-9_]+))?\}")
_MODIFIERS = re.compile(r"\(\?([a-zA-Z]*)(-?)([a-zA-Z]*):")
_UNIT = re.compile(r"u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})")
_CODE = re.compile(r"u(?:([0-9a-fA-F]{4})|\{([0-9a-fA-F]+)\})")


class PatternError(Exception):
    """What is wrong with a pattern, and where in it."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset


def check(pattern: str, flags: str) -> None:
    """Raise `PatternError` for a pattern or flags that are not valid.

    >>> check("(?<year>[0-9]{4})-(?<month>[0-9]{2})", "u")
    >>> check("(", "")
    Traceback (most recent call last):
    thenloop.javascript.regular_expressions.PatternError: this group is never closed
    """
    for index, flag in enumerate(flags):
        at = len(pattern) + 1 + index
        if flag not in "dgimsuvy":
            raise PatternError(f"there is no flag {flag}", at)
        if flag in flags[:index]:
            raise PatternError(f"the flag {flag} stands twice", at)
    if "u" in flags and "v" in flags:
        raise PatternError("the flags u and v exclude each other", len(pattern) + 1)
    _Pattern(pattern, flags).check()


class _Pattern:
    """A walk through a pattern."""

    def __init__(self, pattern: str, flags: str) -> None:
        self.text = pattern
        self.at = 0
        self.sets = "v" in flags
        self.unicode = "u" in flags or self.sets
        # With a group that has a name, \k must name one also without u.
        self.named = self.unicode or _has_named_group(pattern)
        self.groups = 0
        self.names: set[str] = set()
        self.references: list[tuple[str, int]] = []
        self.numbers: list[tuple[int, int]] = []

    def fail(self, message: str, at: int | None = None) -> NoReturn:
        raise PatternError(message, self.at if at is None else at)

    def eat(self, word: str) -> bool:
        if self.text.startswith(word, self.at):
            self.at += len(word)
            return True
        return False

    @property
    def letter(self) -> str:
        return self.text[self.at : self.at + 1]

    def check(self) -> None:
        self.names = self._disjunction(frozenset())
        if self.at < len(self.text):
            self.fail("this closes no group" if self.letter == ")" else "unexpected character")
        for name, at in self.references:
            if name not in self.names:
                self.fail(f"there is no group {name}", at)
        for number, at in self.numbers:
            if number > self.groups:
                self.fail(f"there is no group {number}", at)

    def _disjunction(self, before: frozenset[str]) -> set[str]:
        """Alternatives; the names of the groups in them.  Two may share one, each in its own."""
        found: set[str] = set()
        while True:
            found |= self._alternative(before)
            if not self.eat("|"):
                return found

    def _alternative(self, before: frozenset[str]) -> set[str]:
        found: set[str] = set()
        while self.at < len(self.text) and self.letter not in "|)":
            self._term(before, found)
        return found

    def _term(self, before: frozenset[str], found: set[str]) -> None:
        start = self.at
        letter = self.letter
        quantifiable = True
        if letter in "^$":
            self.at += 1
            return
        if letter == "\\" and self.text[self.at + 1 : self.at + 2] in {"b", "B"}:
            self.at += 2
            return
        if letter == "(":
            quantifiable = self._group(before, found)
        elif letter in "*+?":
            self.fail("there is nothing to repeat")
        elif letter == "{":
            if self.unicode or _BRACES.match(self.text, self.at):
                self.fail("there is nothing to repeat")
            self.at += 1
        elif letter in "}]" and self.unicode:
            self.fail(f"{letter} must be escaped")
        elif letter == "[":
            self._class()
        elif letter == "\\":
            self._escape()
        else:
            self.at += 1
        self._quantifier(start, quantifiable)

    def _quantifier(self, start: int, quantifiable: bool) -> None:
        match = _QUANTIFIER.match(self.text, self.at)
        if match is None:
            if self.unicode and self.letter == "{":
                self.fail("{ must be escaped, or say how often")
            return
        if not quantifiable:
            self.fail("this cannot be repeated", start)
        if match[2] and int(match[1]) > int(match[2]):
            self.fail("the numbers in braces are out of order")
        self.at = match.end()

    def _group(self, before: frozenset[str], found: set[str]) -> bool:
        """A group or a look around; whether it can be repeated."""
        start = self.at
        quantifiable = True
        names = before | found
        if self.eat("(?<=") or self.eat("(?<!"):
            quantifiable = False
        elif self.eat("(?=") or self.eat("(?!"):
            quantifiable = not self.unicode
        elif self.eat("(?:"):
            pass
        elif self.eat("(?<"):
            name = self._group_name()
            if name in names:
                self.fail(f"there are two groups {name}", start)
            found.add(name)
            names |= {name}
            self.groups += 1
        elif self.text.startswith("(?", self.at):
            self._modifiers()
        else:
            self.at += 1
            self.groups += 1
        found |= self._disjunction(frozenset(names))
        if not self.eat(")"):
            self.fail("this group is never closed", start)
        return quantifiable

    def _modifiers(self) -> None:
        """ECMA-262 #sec-patterns-static-semantics-early-errors"""
        match = _MODIFIERS.match(self.text, self.at)
        if match is None:
            self.fail("this is no group")
        added, minus, removed = match.groups()
        letters = added + removed
        if set(letters) - set("ims") or len(set(letters)) < len(letters):
            self.fail("these cannot be the modifiers of a group")
        if minus and not letters:
            self.fail("a group needs modifiers after (?-")
        self.at = match.end()

    def _group_name(self) -> str:
        """A name, up to its `>`."""
        start = self.at
        letters: list[str] = []
        while not self.eat(">"):
            letter = self.letter
            at = self.at
            self.at += 1
            if letter == "\\":
                code = self._code_point_escape(surrogates=True)
                letter = "" if code is None else chr(code)
            if not letter or not (is_part(letter) if letters else is_start(letter)):
                self.fail("this is no name of a group", at)
            letters.append(letter)
        if not letters:
            self.fail("a group needs a name", start)
        return "".join(letters)

    # Escapes.

    def _code_point_escape(self, *, surrogates: bool = False) -> int | None:
        """What `u` and digits say, after a backslash; None if they say nothing."""
        match = _UNIT.match(self.text, self.at) if self.unicode or surrogates else None
        if match is not None:
            self.at = match.end()
            high, low = int(match[1], 16), int(match[2], 16)
            return 0x10000 + ((high & 0x3FF) << 10) + (low & 0x3FF)
        match = _CODE.match(self.text, self.at)
        if match is None or (match[2] and not (self.unicode or surrogates)):
            return None
        code = int(match[1] or match[2], 16)
        if code > 0x10FFFF:
            return None
        self.at = match.end()
        return code

    def _escape(self) -> None:
        """An escape outside of a class.  ECMA-262 #prod-AtomEscape"""
        start = self.at
        self.at += 1
        letter = self.letter
        if letter == "k" and self.named:
            self.at += 1
            if not self.eat("<"):
                self.fail("\\k needs the name of a group", start)
            self.references.append((self._group_name(), start))
            return
        number = re.compile(r"[1-9][0-9]*").match(self.text, self.at)
        if number is not None and self.unicode:
            self.at = number.end()
            self.numbers.append((int(number[0]), start))
            return
        self._character_escape(start, in_class=False)

    def _character_escape(self, start: int, *, in_class: bool) -> int | None:
        """What may follow a backslash everywhere; its code, or None if it is many characters."""
        letter = self.letter
        if not letter:
            self.fail("a backslash ends the pattern", start)
        if letter in "dDsSwW":
            self.at += 1
            return None
        if letter in "pP" and self.unicode:
            self.at += 1
            self._property(start, negated=letter == "P")
            return None
        if letter == "u":
            code = self._code_point_escape()
            if code is not None:
                return code
            if self.unicode:
                self.fail("\\u needs hexadecimal digits", start)
        elif letter in "tnvfr":
            self.at += 1
            return ord({"t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r"}[letter])
        elif letter == "c":
            control = self.text[self.at + 1 : self.at + 2]
            if control.isascii() and control.isalpha():
                self.at += 2
                return ord(control) % 32
            if in_class and not self.unicode and control and (control in "0123456789_"):
                self.at += 2
                return ord(control) % 32
            if self.unicode:
                self.fail("\\c needs a letter", start)
            return ord("\\")  # The c is not part of it.
        elif letter == "x":
            digits = self.text[self.at + 1 : self.at + 3]
            if re.fullmatch(r"[0-9a-fA-F]{2}", digits):
                self.at += 3
                return int(digits, 16)
            if self.unicode:
                self.fail("\\x needs two hexadecimal digits", start)
        elif letter == "0" and not self.text[self.at + 1 : self.at + 2].isdecimal():
            self.at += 1
            return 0
        elif letter.isdecimal() and letter.isascii():
            if self.unicode:
                self.fail("octal escapes are not allowed with u or v", start)
            octal = re.compile(r"[0-3][0-7]{0,2}|[4-7][0-7]?").match(self.text, self.at)
            if octal is not None:
                self.at = octal.end()
                return int(octal[0], 8)
        if self.unicode and letter not in _SYNTAX and not (in_class and letter == "-"):
            self.fail(f"{letter} cannot be escaped with u or v", start)
        if letter == "k" and self.named and not in_class:
            self.fail("\\k needs the name of a group", start)
        self.at += 1
        return ord(letter)

    def _property(self, start: int, *, negated: bool) -> bool:
        r"""`\p{...}`; whether it is a property of strings."""
        match = _PROPERTY.match(self.text, self.at)
        if match is None:
            self.fail("\\p needs the name of a property", start)
        self.at = match.end()
        if match[2] is None and self.sets and match[1] in OF_STRINGS:
            if negated:
                self.fail("a property of strings has no complement", start)
            return True
        if not is_property(match[1], match[2]):
            self.fail("there is no such property", start)
        return False

    # Classes.

    def _class(self) -> bool:
        """`[...]`; whether it may match strings."""
        start = self.at
        self.at += 1
        negated = self.eat("^")
        strings = False
        if self.sets:
            strings = self._set()
        else:
            self._ranges()
        if not self.eat("]"):
            self.fail("this class is never closed", start)
        if negated and strings:
            self.fail("a class that may match strings has no complement", start)
        return strings and not negated

    def _ranges(self) -> None:
        """ECMA-262 #prod-NonemptyClassRanges"""
        while self.letter and self.letter != "]":
            start = self.at
            low = self._class_atom()
            if self.letter != "-" or self.text[self.at + 1 : self.at + 2] in {"]", ""}:
                continue
            self.at += 1
            high = self._class_atom()
            if low is None or high is None:
                if self.unicode:
                    self.fail("a range needs single characters at its ends", start)
            elif low > high:
                self.fail("the ends of this range are out of order", start)

    def _class_atom(self) -> int | None:
        start = self.at
        letter = self.letter
        self.at += 1
        if letter != "\\":
            # Without u a character beyond U+FFFF is two; the order of a range is that of its ends.
            if ord(letter) > 0xFFFF and not self.unicode:
                return None if self.letter != "-" else 0xDC00 + (ord(letter) & 0x3FF)
            return ord(letter)
        if self.letter == "b":
            self.at += 1
            return 8
        return self._character_escape(start, in_class=True)

    def _set(self) -> bool:
        """The inside of a class with the flag v.  ECMA-262 #prod-ClassSetExpression"""
        if self.letter == "]":
            return False
        start = self.at
        strings, single = self._set_operand()
        for operator in ("&&", "--"):
            if not self.text.startswith(operator, self.at):
                continue
            if single is _RANGE:
                self.fail(f"a range cannot stand beside {operator}", start)
            while self.eat(operator):
                if operator == "&&" and self.letter == "&":
                    self.fail("& must be escaped here")
                more, single = self._set_operand(ranges=False)
                strings = strings and (more or operator == "--")
            if self.letter != "]":
                self.fail(f"only {operator} can follow {operator}")
            return strings
        while self.letter and self.letter != "]":
            if self.text.startswith(("&&", "--"), self.at):
                self.fail("the operators of a class cannot be mixed")
            more, _ = self._set_operand()
            strings = strings or more
        return strings

    def _set_operand(self, *, ranges: bool = True) -> tuple[bool, int | None]:
        """An operand: whether it may match strings; its character, or that it is a range."""
        start = self.at
        letter = self.letter
        if letter == "[":
            return self._class(), None
        if self.eat("\\q{"):
            return self._string_alternatives(start), None
        if self.text.startswith(("\\p", "\\P"), self.at):
            negated = self.text[self.at + 1] == "P"
            self.at += 2
            return self._property(start, negated=negated), None
        code = self._set_character()
        if code is None or not ranges or self.letter != "-":
            return False, code
        if self.text.startswith("--", self.at):
            return False, code
        self.at += 1
        high = self._set_character()
        if high is None:
            self.fail("a range needs single characters at its ends", start)
        if code > high:
            self.fail("the ends of this range are out of order", start)
        return False, _RANGE

    def _set_character(self) -> int | None:
        """ECMA-262 #prod-ClassSetCharacter"""
        start = self.at
        letter = self.letter
        if not letter:
            self.fail("this class is never closed")
        if letter == "\\":
            self.at += 1
            if self.letter == "b":
                self.at += 1
                return 8
            if self.letter in _SET_PUNCTUATORS:
                self.at += 1
                return ord(self.text[self.at - 1])
            return self._character_escape(start, in_class=True)
        if letter in _SET_SYNTAX:
            self.fail(f"{letter} must be escaped in a class with v")
        if letter in _SET_DOUBLE and self.text[self.at + 1 : self.at + 2] == letter:
            self.fail(f"{letter}{letter} is reserved in a class with v")
        self.at += 1
        return ord(letter)

    def _string_alternatives(self, start: int) -> bool:
        r"""`\q{...}`; whether one of its strings is not one character."""
        strings = False
        length = 0
        while not self.eat("}"):
            if not self.letter:
                self.fail("\\q is never closed", start)
            if self.eat("|"):
                strings = strings or length != 1
                length = 0
                continue
            if self._set_character() is None:
                self.fail("a class cannot stand in \\q", start)
            length += 1
        return strings or length != 1


#: In place of a character: it is a range.
_RANGE: Final = -1


def _has_named_group(pattern: str) -> bool:
    """Whether a pattern has a group with a name, as a first reading finds out."""
    in_class = False
    at = 0
    while at < len(pattern):
        letter = pattern[at]
        if letter == "\\":
            at += 1
        elif letter == "[":
            in_class = True
        elif letter == "]":
            in_class = False
        elif letter == "(" and not in_class and _GROUP_NAME.match(pattern, at):
            return True
        at += 1
    return False
