"""The text of JSON: read to values, without recursion, and told apart from what is no JSON.

ECMA-262 #sec-json.parse; the grammar is that of ECMA-404.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NoReturn

from ..engine.arrays import JSArray
from ..engine.objects import OrdinaryObject
from ..engine.throws import throw_syntax_error
from ..engine.values import null

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["ParseRecord", "parse_json"]

_SPACE: Final = re.compile(r"[ \t\n\r]*")
_VALUE: Final = re.compile(
    r'"([^"\\\x00-\x1f]*)"'
    r"|(-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)"
    r"|([\[{])"
    r"|(true|false|null)"
    r'|"((?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*)"'
)
_ESCAPE: Final = re.compile(r"\\(u....|.)")
_ESCAPES: Final = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_WORDS: Final[dict[str, Any]] = {"true": True, "false": False, "null": null}
#: How much of a text a message shows beside the place of the error.
_CONTEXT: Final = 10
_SHORT: Final = 40


class ParseRecord:
    """What a reviver is told of a value's text.  ECMA-262 #sec-json-parse-record"""

    __slots__ = ("elements", "entries", "source", "value")

    def __init__(self, value: Any, source: str | None) -> None:
        #: [[Value]]
        self.value = value
        #: The text of a primitive value, from [[ParseNode]].
        self.source = source
        #: [[Elements]]
        self.elements: list[ParseRecord] = []
        #: [[Entries]], by their keys.
        self.entries: dict[str, ParseRecord] = {}


def parse_json(realm: Realm, text: str, *, records: bool = False) -> tuple[Any, ParseRecord | None]:
    """The value of a text; with `records` also what `internalize` needs."""
    return _Reader(realm, text, records).read()


def _unescape(match: re.Match[str]) -> str:
    letter: str = match[1]
    if letter[0] == "u" and len(letter) > 1:
        return chr(int(letter[1:], 16))
    return _ESCAPES.get(letter, letter)


class _Reader:
    """A walk through a text; what is open stands on a stack of its own."""

    def __init__(self, realm: Realm, text: str, records: bool) -> None:
        self.realm = realm
        self.text = text
        self.records = records
        self.at = 0

    def skip(self) -> str:
        """The next character that is no white space, or nothing at the end."""
        letter = self.text[self.at : self.at + 1]
        if letter > " ":
            return letter
        match = _SPACE.match(self.text, self.at)
        assert match is not None
        self.at = match.end()
        return self.text[self.at : self.at + 1]

    def read(self) -> tuple[Any, ParseRecord | None]:
        #: The arrays and objects that are open, with their records and the key that waits.
        open_: list[tuple[Any, ParseRecord | None, str]] = []
        container: Any = None
        record: ParseRecord | None = None
        key = ""
        while True:
            value, own, opens = self.value()
            if opens:
                open_.append((container, record, key))
                container, record = value, own
                if type(container) is JSArray:
                    if self.skip() != "]":
                        continue
                elif self.skip() != "}":
                    key = self.key("Expected property name or '}'")
                    continue
                self.at += 1
                value, own = container, record
                container, record, key = open_.pop()
            # A value is complete, and perhaps what it stands in, too.
            while container is not None:
                letter = self._add(container, record, key, value, own)
                if letter == ",":
                    if type(container) is not JSArray:
                        self.skip()
                        key = self.key("Expected double-quoted property name")
                    break
                value, own = container, record
                container, record, key = open_.pop()
            else:
                if self.skip():
                    self.fail("Unexpected non-whitespace character after JSON")
                return value, own

    def _add(
        self, container: Any, record: ParseRecord | None, key: str, value: Any, own: Any
    ) -> str:
        """Put a value into what it stands in; the comma or bracket that follows."""
        letter = self.skip()
        if type(container) is JSArray:
            container.elements.append(value)
            if record is not None:
                record.elements.append(own)
            if letter not in {",", "]"}:
                self.fail("Expected ',' or ']' after array element")
        else:
            container.props[key] = value
            if record is not None:
                record.entries[key] = own
            if letter not in {",", "}"}:
                self.fail("Expected ',' or '}' after property value")
        self.at += 1
        return letter

    def value(self) -> tuple[Any, ParseRecord | None, bool]:
        """A value with its record, and whether it is one that was only opened."""
        self.skip()
        start = self.at
        match = _VALUE.match(self.text, start)
        if match is None:
            self.fail_at_value()
        self.at = match.end()
        kind = match.lastindex
        value: Any
        if kind == 3:
            if match[3] == "[":
                value = self.realm.array([])
            else:
                value = OrdinaryObject(self.realm.intrinsics.object_prototype)
            return value, ParseRecord(value, None) if self.records else None, True
        if kind == 1:
            value = match[1]
        elif kind == 2:
            self.check_number(match[2])
            value = float(match[2])
        elif kind == 4:
            value = _WORDS[match[4]]
        else:
            value = _ESCAPE.sub(_unescape, match[5])
        return value, ParseRecord(value, match[0]) if self.records else None, False

    def key(self, expected: str) -> str:
        """The name of a property, and its colon."""
        if self.text[self.at : self.at + 1] != '"':
            self.fail(expected)
        match = _VALUE.match(self.text, self.at)
        if match is None:
            self.fail_in_string()
        self.at = match.end()
        key: str = match[1] if match.lastindex == 1 else _ESCAPE.sub(_unescape, match[5])
        if self.skip() != ":":
            self.fail("Expected ':' after property name")
        self.at += 1
        return key

    # Errors, with the messages of V8.

    def fail(self, message: str, at: int | None = None) -> NoReturn:
        """Say what is wrong, and where."""
        place = self.at if at is None else at
        before = self.text[:place].replace("\r\n", "\n").replace("\r", "\n")
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
        where = f"position {place} (line {line} column {column})"
        throw_syntax_error(f"{message} in JSON at {where}".replace("JSON in JSON", "JSON"))

    def unexpected(self, at: int) -> NoReturn:
        """What stands at `at` cannot stand there."""
        text = self.text
        if at >= len(text):
            throw_syntax_error("Unexpected end of JSON input")
        if text in {"undefined", "NaN", "Infinity", "[object Object]"}:
            throw_syntax_error(f'"{text}" is not valid JSON')
        start, end = 0, len(text)
        head = tail = ""
        if len(text) > _SHORT:
            if at > _CONTEXT:
                start, head = at - _CONTEXT, "..."
            if at + _CONTEXT < len(text):
                end, tail = at + _CONTEXT, "..."
        shown = f'{head}"{text[start:end]}"{tail}'
        throw_syntax_error(f"Unexpected token '{text[at]}', {shown} is not valid JSON")

    def check_number(self, number: str) -> None:
        """Fail where digits are missing, or too many, after a number's beginning."""
        following = self.text[self.at : self.at + 1]
        if following == "." and "." not in number and "e" not in number.lower():
            self.fail("Unterminated fractional number", self.at + 1)
        elif following in {"e", "E"} and "e" not in number.lower():
            signed = self.text[self.at + 1 : self.at + 2] in {"+", "-"}
            self.fail("Exponent part is missing a number", self.at + 1 + signed)
        elif number in {"0", "-0"} and following.isascii() and following.isdigit():
            self.fail("Unexpected number")

    def fail_at_value(self) -> NoReturn:
        """No value begins here."""
        text, at = self.text, self.at
        letter = text[at : at + 1]
        if letter == '"':
            self.fail_in_string()
        if letter == "-":
            self.fail("No number after minus sign", at + 1)
        for word in _WORDS:
            if letter and word[0] == letter:
                while text[at : at + 1] == word[at - self.at : at - self.at + 1]:
                    at += 1
                break
        self.unexpected(at)

    def fail_in_string(self) -> NoReturn:
        """The string that begins here is not one."""
        text = self.text
        at = self.at + 1
        while at < len(text):
            letter = text[at]
            if letter < " ":
                self.fail("Bad control character in string literal", at)
            if letter == "\\":
                escaped = text[at + 1 : at + 2]
                if not escaped:
                    self.unexpected(at + 1)
                if escaped == "u":
                    for digit in range(at + 2, at + 6):
                        if text[digit : digit + 1] not in _HEXADECIMAL:
                            self.fail("Bad Unicode escape", digit)
                elif escaped not in '"\\/bfnrt':
                    self.fail("Bad escaped character", at + 1)
                at += 1
            at += 1
        self.fail("Unterminated string", len(text))


_HEXADECIMAL: Final = frozenset("0123456789abcdefABCDEF")
