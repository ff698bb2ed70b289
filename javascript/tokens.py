"""Tokens: the words of a program, read one at a time as the parser asks for them.

What `/` and `}` begin depends on the grammar, so nothing is read ahead: the parser, which knows,
asks for a regular expression or the rest of a template where one may stand.  ECMA-262
#sec-ecmascript-language-lexical-grammar.

The kind of a token is its own text for punctuators and reserved words; for all else it is one of
the names below.
"""

import re
from typing import Final, NoReturn

from . import escapes
from .errors import JavaScriptSyntaxError, UnsupportedSyntaxError
from .identifiers import RESERVED, is_part, is_start
from .source import Source

__all__ = [
    "BIGINT",
    "END",
    "ESCAPED_KEYWORD",
    "INLINE",
    "NAME",
    "NUMBER",
    "PRIVATE_NAME",
    "STRING",
    "TEMPLATE",
    "Tokenizer",
]

NAME: Final = "name"
ESCAPED_KEYWORD: Final = "escaped keyword"
PRIVATE_NAME: Final = "private name"
NUMBER: Final = "number"
BIGINT: Final = "bigint"
STRING: Final = "string"
TEMPLATE: Final = "`"
END: Final = "end of input"

_LINE = "\n\r\u2028\u2029"
_BLANK = " \t\v\f\xa0\ufeff\u1680\u2000-\u200a\u202f\u205f\u3000"
_TRIVIA = rf"((?:[{_BLANK}{_LINE}]++|//[^{_LINE}]*+|/\*(?s:.*?)\*/)*+)"

# What follows the trivia, most frequent first.  What is rare or hard is left to `_read_rare`:
# names and numbers that are not plain, strings with escapes, templates, HTML-like comments.
_TOKEN = re.compile(
    _TRIVIA + r"(?:([A-Za-z_$][A-Za-z0-9_$]*+)(?![\\\x80-\U0010ffff])"
    r"|([()\[\]{};,:~]|\.\.\.|\.(?![0-9])|===?|=>?|!==?|!|\+[+=]?|-(?:=|(?!-))|--(?!>)"
    r"|\*\*?=?|/=|/(?!\*)|%=?|&&?=?|\|\|?=?|\^=?|<<=?|<=|<(?!!--)|>>?>?=?|\?\?=?|\?\.(?![0-9])|\?)"
    r"|(\"[^\"\\\n\r]*+\"|'[^'\\\n\r]*+')"
    r"|((?:0|[1-9][0-9]{0,14})(?![0-9A-Za-z_$.\\\x80-\U0010ffff]))"
    r"|(\Z)"
    r"|((?s:.)))"
)
_WORD, _PUNCTUATOR, _STRING, _NUMBER, _END, _RARE = range(2, 8)

#: Blanks and comments that hold no end of a line.
INLINE: Final = rf"(?:[{_BLANK}]|/\*(?:[^*{_LINE}]|\*(?!/))*\*/)*"

_SKIP = re.compile(_TRIVIA)
_LINE_BREAK = re.compile(f"[{_LINE}]")
_LINE_REST = re.compile(rf"[^{_LINE}]*")
_PLAIN_NAME = re.compile(r"[A-Za-z0-9_$]*+")
_NAME_ESCAPE = re.compile(r"\\u(?:([0-9A-Fa-f]{4})|\{([0-9A-Fa-f]+)\})")
_NUMERIC = re.compile(
    r"(?P<radix>0[xX][0-9a-fA-F_]*|0[oO][0-7_]*|0[bB][01_]*)"
    r"|(?P<legacy>0[0-7]+(?![0-9_]))"
    r"|(?P<decimal>(?:\.[0-9][0-9_]*|[0-9][0-9_]*(?P<fraction>\.[0-9_]*)?)"
    r"(?P<exponent>[eE][+-]?[0-9_]*)?)"
)
_REGEX_BODY = re.compile(
    rf"(?:[^{_LINE}/\\\[]|\\[^{_LINE}]|\[(?:[^{_LINE}\]\\]|\\[^{_LINE}])*+\])++"
)
_TEMPLATE_CHARS = re.compile(r"(?:[^`\\$]|\\(?s:.)|\$(?!\{))*+")

Mark = tuple[str, str, int, int, bool, int, bool, float | int | str | None]


class Tokenizer:
    """The token that stands next, and the means to read the one after it.

    `kind` and `value` say what it is; `start` and `end` where; `newline` whether a line ended
    before it; `last_end` is where the token before it ended; `escaped` whether a name was written
    with escapes, or a string or number in a way that strict code refuses.
    """

    def __init__(self, source: Source, *, module: bool) -> None:
        self.source = source
        self.text = source.text
        self.module = module
        self.kind = ""
        self.value = ""
        self.start = 0
        self.end = 0
        self.newline = False
        self.last_end = 0
        self.escaped = False
        self.number: float | int | str | None = None
        if self.text.startswith("#!"):
            self.end = self._end_of_line(0)

    def fail(self, message: str, offset: int | None = None) -> NoReturn:
        """Refuse the program."""
        raise JavaScriptSyntaxError(message, self.source, self.start if offset is None else offset)

    def unsupported(self, feature: str, offset: int | None = None) -> NoReturn:
        """Refuse what is a proposal, by its name."""
        where = self.start if offset is None else offset
        raise UnsupportedSyntaxError(f"{feature} are not supported", self.source, where)

    def unexpected(self) -> NoReturn:
        """Refuse the token that stands next."""
        if self.kind == END:
            self.fail("unexpected end of input")
        if self.kind == "@":
            self.unsupported("decorators")
        word = self.text[self.start : self.end].split("\n")[0]
        if self.kind == ESCAPED_KEYWORD:
            self.fail("a keyword must not have escaped characters")
        if len(word) > 40:
            word = word[:40] + "..."
        self.fail(f"unexpected {self.kind if self.kind in {STRING, NUMBER} else 'token'} {word}")

    # Looking ahead.

    def mark(self) -> Mark:
        """What `reset` needs to come back to the token that stands next."""
        return (
            self.kind,
            self.value,
            self.start,
            self.end,
            self.newline,
            self.last_end,
            self.escaped,
            self.number,
        )

    def reset(self, mark: Mark) -> None:
        """Go back."""
        self.kind, self.value, self.start, self.end = mark[:4]
        self.newline, self.last_end, self.escaped, self.number = mark[4:]

    def after(self) -> str:
        """The character that begins what comes after the token that stands next."""
        behind = self.skip_from(self.end)
        return self.text[behind : behind + 1]

    def skip_from(self, offset: int) -> int:
        """Where the first token at or after an offset begins."""
        skipped = _SKIP.match(self.text, offset)
        assert skipped is not None
        return skipped.end()

    # Reading.

    def next(self) -> None:
        """Read a token."""
        position = self.last_end = self.end
        match = _TOKEN.match(self.text, position)
        assert match is not None
        self.start = start = match.end(1)
        self.end = match.end()
        self.newline = (
            start != position and _LINE_BREAK.search(self.text, position, start) is not None
        )
        group = match.lastindex
        if group == _PUNCTUATOR:
            self.kind = match[_PUNCTUATOR]
        elif group == _WORD:
            self.value = word = match[_WORD]
            self.kind = word if word in RESERVED else NAME
            self.escaped = False
        elif group == _STRING:
            self.kind = STRING
            self.value = match[_STRING][1:-1]
            self.escaped = False
        elif group == _NUMBER:
            self.kind = NUMBER
            self.number = float(match[_NUMBER])
            self.escaped = False
        elif group == _END:
            self.kind = END
        else:
            self._read_rare(self.text[start])

    def _read_rare(self, letter: str) -> None:
        """Read what `next` does not see at a glance."""
        start = self.start
        self.escaped = False
        if letter in "\"'":
            self.kind = STRING
            self.value, self.end, self.escaped = escapes.string(self, start)
        elif letter == "`":
            self.kind = TEMPLATE
        elif letter in "0123456789.":
            self._read_number()
        elif letter == "#":
            self.end = start + 1
            following = self.text[self.end : self.end + 1]
            if not following or not (following == "\\" or is_start(following)):
                self.fail("unexpected character #", start)
            self.value = self._read_name(start + 1)
            self.kind = PRIVATE_NAME
        elif letter == "\\" or is_start(letter):
            self.value = self._read_name(start)
            self.kind = NAME
            if self.value in RESERVED:
                self.kind = ESCAPED_KEYWORD if self.escaped else self.value
        elif letter == "<":
            self._read_html_open()
        elif letter == "-":
            self._read_html_close()
        elif letter == "/":
            self.fail("this comment is never closed")
        elif letter == "?":
            self.kind = "?"
        elif letter == "@":
            self.kind = "@"
        elif letter in "\u180e\u200b":
            self.fail(f"unexpected character U+{ord(letter):04X}, which is no white space")
        else:
            shown = letter if letter.isprintable() else f"U+{ord(letter):04X}"
            self.fail(f"unexpected character {shown}")

    def _end_of_line(self, position: int) -> int:
        rest = _LINE_REST.match(self.text, position)
        assert rest is not None
        return rest.end()

    def _skip_line(self) -> None:
        """Read the token after this line, as the one after what stood before."""
        last_end, newline = self.last_end, self.newline
        self.end = self._end_of_line(self.start)
        self.next()
        self.last_end = last_end
        self.newline = self.newline or newline

    def _read_html_open(self) -> None:
        """`<!--` begins a comment in a script.  ECMA-262 #sec-html-like-comments"""
        if self.module:
            self.kind = "<"
            self.end = self.start + 1
        else:
            self._skip_line()

    def _read_html_close(self) -> None:
        """`-->` begins a comment where nothing but comments stands before it on its line."""
        if not self.newline and self.last_end > 0:
            self.kind = "--"
            self.end = self.start + 2
        elif self.module:
            self.fail("HTML-like comments are not allowed in modules")
        else:
            self._skip_line()

    # Names.

    def _read_name(self, position: int) -> str:
        """The name at a position, with its escapes resolved."""
        text = self.text
        letters: list[str] = []
        while position < len(text):
            plain = _PLAIN_NAME.match(text, position) if letters else None
            if plain is not None and plain.end() > position:
                letters.append(plain[0])
                position = plain.end()
                continue
            letter = text[position]
            end = position + 1
            if letter == "\\":
                escape = _NAME_ESCAPE.match(text, position)
                if escape is None:
                    self.fail("this escape cannot stand in a name", position)
                code = int(escape[1] or escape[2], 16)
                letter = chr(code) if code <= 0x10FFFF else ""
                end = escape.end()
                self.escaped = True
                if not letter or not (is_part(letter) if letters else is_start(letter)):
                    self.fail("this escape gives a character that cannot stand here", position)
            elif not (is_part(letter) if letters else is_start(letter)):
                break
            letters.append(letter)
            position = end
        self.end = position
        return "".join(letters)

    # Numbers.  ECMA-262 #sec-literals-numeric-literals

    def _read_number(self) -> None:
        text, start = self.text, self.start
        match = _NUMERIC.match(text, start)
        assert match is not None
        raw = match[0]
        end = match.end()
        leading_zero = len(raw) > 1 and raw[0] == "0" and raw[1].isdecimal()
        self.kind = NUMBER
        if match["legacy"]:
            self.escaped = True
            self.number = _rounded(int(raw, 8))
        else:
            self._check_separators(raw, start, leading_zero)
            digits = raw.replace("_", "")
            whole = match["radix"] or not (match["fraction"] or match["exponent"] or raw[0] == ".")
            if match["radix"]:
                if len(digits) == 2 or raw[2] == "_":
                    self.fail("a number needs digits", start)
                self.number = int(digits, 0)
            else:
                if leading_zero:
                    # 08 and 09 are decimal, and strict code refuses them as it refuses octals.
                    self.escaped = True
                    digits = digits.lstrip("0") or "0"
                if match["exponent"] and digits[-1] in "eE+-":
                    self.fail("an exponent needs digits", start)
                self.number = int(digits) if whole else float(digits)
            if text[end : end + 1] == "n" and whole and not leading_zero:
                self.kind = BIGINT
                end += 1
            elif isinstance(self.number, int):
                self.number = _rounded(self.number) if match["radix"] else float(digits)
        following = text[end : end + 1]
        if following and (following.isdecimal() or following == "\\" or is_start(following)):
            self.fail("a number is followed at once by a name or a digit", end)
        self.end = end

    def _check_separators(self, raw: str, start: int, leading_zero: bool) -> None:
        at = raw.find("_")
        if at < 0:
            return
        if leading_zero:
            self.fail("no separator may stand in a number that begins with 0", start + at)
        if raw.startswith("0_"):
            self.fail("no separator may stand after a 0 that begins a number", start + at)
        digits = "0123456789abcdefABCDEF" if raw[:2] in {"0x", "0X"} else "0123456789"
        while at >= 0:
            before, behind = raw[at - 1], raw[at + 1 : at + 2]
            # The x of 0x is no digit, and the o and the b are none of their radix.
            if before not in digits or not behind or behind not in digits:
                self.fail("a separator may stand only between digits", start + at)
            at = raw.find("_", at + 1)

    # What only the parser knows to be there.

    def read_regex(self) -> tuple[str, str]:
        """Read on from `/` or `/=` as a regular expression; its two halves."""
        body = _REGEX_BODY.match(self.text, self.start + 1)
        end = body.end() if body else self.start + 1
        if body is None or self.text[end : end + 1] != "/":
            self.fail("this regular expression is never closed")
        flags_from = end + 1
        self.end = flags_from
        flags = ""
        following = self.text[flags_from : flags_from + 1]
        if following == "\\":
            self.fail("the flags of a regular expression must not have escapes", flags_from)
        plain = _PLAIN_NAME.match(self.text, flags_from)
        assert plain is not None
        flags = plain[0]
        self.end = plain.end()
        following = self.text[self.end : self.end + 1]
        if following and (following == "\\" or is_part(following)):
            self.fail("this is no flag of a regular expression", self.end)
        return body[0], flags

    def read_template_part(self) -> tuple[int, int, bool]:
        """Read template text after a backtick or a `}`: from where to where, and if it is the last.

        Afterwards the token that stands next is the first one behind the text.
        """
        start = self.end
        match = _TEMPLATE_CHARS.match(self.text, start)
        assert match is not None
        end = match.end()
        mark = self.text[end : end + 1]
        if mark == "`":
            self.end = end + 1
            return start, end, True
        if mark == "$":
            self.end = end + 2
            return start, end, False
        self.fail("this template is never closed", start - 1)


def _rounded(number: int) -> float:
    """The double nearest to a whole number."""
    try:
        return float(number)
    except OverflowError:
        return float("inf")
