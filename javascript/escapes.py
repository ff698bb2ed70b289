r"""Escapes: what `\n`, `\x41`, `\u{1F600}` and the others mean in strings and in templates.

ECMA-262 #prod-EscapeSequence and #prod-NotEscapeSequence.
"""

import re
from typing import TYPE_CHECKING

from .source import joined

if TYPE_CHECKING:
    from .tokens import Tokenizer

__all__ = ["BadEscapeError", "resolve", "string"]

_STRING_CHARS = {
    '"': re.compile(r'(?:[^"\\\n\r]|\\(?:\r\n|(?s:.)))*+'),
    "'": re.compile(r"(?:[^'\\\n\r]|\\(?:\r\n|(?s:.)))*+"),
}
_ESCAPE = re.compile(
    r"\\(?:(?P<line>\r\n|[\n\r\u2028\u2029])|x(?P<hex>[0-9A-Fa-f]{2})|u(?P<unit>[0-9A-Fa-f]{4})"
    r"|u\{(?P<point>[0-9A-Fa-f]+)\}|(?P<nul>0(?![0-9]))"
    r"|(?P<octal>[0-3][0-7]{0,2}|[4-7][0-7]?)|(?P<digit>[89])"
    r"|(?P<bad>[xu])|(?P<other>(?s:.)))"
)
_SIMPLE = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}


class BadEscapeError(Exception):
    """An escape that means nothing, and its offset in the text that was given."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset


def resolve(text: str, *, legacy: bool) -> tuple[str, bool]:
    """A text with its escapes resolved, and whether one of them is refused by strict code.

    With `legacy` such escapes have a meaning; without, they have none.
    """
    parts: list[str] = []
    position, refused = 0, False
    for match in _ESCAPE.finditer(text):
        parts.append(text[position : match.start()])
        position = match.end()
        kind = match.lastgroup
        word = match[kind] if kind else ""
        if kind == "other":
            parts.append(_SIMPLE.get(word, word))
        elif kind in {"hex", "unit"}:
            parts.append(chr(int(word, 16)))
        elif kind == "point":
            code = int(word, 16)
            if code > 0x10FFFF:
                raise BadEscapeError("this code point is beyond U+10FFFF", match.start())
            parts.append(chr(code))
        elif kind == "nul":
            parts.append("\0")
        elif kind == "octal" or kind == "digit":
            if not legacy:
                raise BadEscapeError("octal escapes are not allowed here", match.start())
            refused = True
            parts.append(chr(int(word, 8)) if kind == "octal" else word)
        elif kind == "bad":
            raise BadEscapeError(f"\\{word} needs hexadecimal digits", match.start())
    parts.append(text[position:])
    return joined("".join(parts)), refused


def string(tokens: "Tokenizer", start: int) -> tuple[str, int, bool]:
    """The string literal at a place: its value, its end, and whether strict code refuses it."""
    text = tokens.text
    quote = text[start]
    match = _STRING_CHARS[quote].match(text, start + 1)
    assert match is not None
    if text[match.end() : match.end() + 1] != quote:
        tokens.fail("this string is never closed", start)
    try:
        value, refused = resolve(match[0], legacy=True)
    except BadEscapeError as error:
        tokens.fail(error.message, start + 1 + error.offset)
    return value, match.end() + 1, refused
