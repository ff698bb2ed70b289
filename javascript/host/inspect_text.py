"""Text of the console: quoted strings, names of properties, and how entries share lines.

The layout is that of Node's `util.inspect`.
"""

from __future__ import annotations

import math
import re
import unicodedata
from typing import Any, Final

from ..engine.values import Symbol, from_code_units

__all__ = ["Layout", "columns_of", "quoted", "text_of_key", "text_of_symbol"]

#: What has to be escaped: controls, the backslash, surrogates without a partner.
_ESCAPED: Final = re.compile(
    "[\x00-\x1f\\\\\x7f-\x9f]"
    "|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]"
)
_SHORT: Final = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", "\\": "\\\\"}
_IDENTIFIER: Final = re.compile("[a-zA-Z_][a-zA-Z_0-9]*")

#: More entries than this stand in columns.
_FEW: Final = 6


def _escape(match: re.Match[str]) -> str:
    character = match.group()
    if character in _SHORT:
        return _SHORT[character]
    code = ord(character)
    return f"\\x{code:02X}" if code < 0x100 else f"\\u{code:x}"


def quoted(string: str) -> str:
    r"""A string literal, in the quotes that need the fewest escapes.

    >>> print(quoted("it's"), quoted("a\n"))
    "it's" 'a\n'
    """
    quote = "'"
    if "'" in string:
        if '"' not in string:
            quote = '"'
        elif "`" not in string and "${" not in string:
            quote = "`"
    text = _ESCAPED.sub(_escape, string)
    if quote == "'":
        text = text.replace("'", "\\'")
    return f"{quote}{text}{quote}"


def text_of_symbol(symbol: Symbol) -> str:
    """A symbol with its description."""
    return f"Symbol({symbol.description or ''})"


def text_of_key(key: str | Symbol) -> str:
    """The name of a property, as it stands before its colon."""
    if isinstance(key, Symbol):
        return _ESCAPED.sub(_escape, text_of_symbol(key)).replace("'", "\\'")
    if _IDENTIFIER.fullmatch(key):
        return "['__proto__']" if key == "__proto__" else key
    return quoted(key)


def columns_of(string: str) -> int:
    """How many columns a terminal takes to show it."""
    if string.isascii():
        return sum(" " <= character < "\x7f" for character in string)
    width = 0
    for character in unicodedata.normalize("NFC", from_code_units(string)):
        if unicodedata.east_asian_width(character) in "WF":
            width += 2
        elif unicodedata.category(character) not in {"Mn", "Me", "Cf", "Cc"}:
            width += 1
    return width


class Layout:
    """Where lines are broken.

    break_length: how long a line may be; compact: so many of the innermost levels may share a line,
    0 for none of them.
    """

    def __init__(self, break_length: float, compact: int, max_array_length: float) -> None:
        self.break_length = break_length
        self.compact = compact
        self.max_array_length = max_array_length
        #: How far the value that is shown now is indented.
        self.indentation = 0
        #: How deep the value shown last was.
        self.current_depth = 0

    def join(
        self,
        entries: list[str],
        base: str,
        braces: tuple[str, str],
        depth: int,
        *,
        in_columns: bool = False,
        numbers: bool = True,
    ) -> str:
        """An object of its parts: on one line, in columns, or one entry to a line.

        base: what stands before the braces.  in_columns: whether many entries may stand in columns,
        and `numbers` says that these are aligned on the right.
        """
        before = f"{base} " if base else ""
        opening, closing = braces
        if self.compact >= 1:
            lines = entries
            if in_columns and len(entries) > _FEW:
                lines = self._columns(entries, numbers)
            if self.current_depth - depth < self.compact and len(lines) == len(entries):
                start = len(lines) + self.indentation + len(opening) + len(base) + 10
                if self._fits(lines, start, base):
                    joined = ", ".join(lines)
                    if "\n" not in joined:
                        return f"{before}{opening} {joined} {closing}"
            entries = lines
        margin = "\n" + " " * self.indentation
        body = f",{margin}  ".join(entries)
        return f"{before}{opening}{margin}  {body}{margin}{closing}"

    def _fits(self, entries: list[str], start: int, base: str) -> bool:
        if self.break_length == math.inf:
            return "\n" not in base and not any("\n" in entry for entry in entries)
        total = len(entries) + start
        if total + len(entries) > self.break_length:
            return False
        return total + sum(map(len, entries)) <= self.break_length and "\n" not in base

    def _columns(self, entries: list[str], numbers: bool) -> list[str]:
        """Many short entries as a table, or as they are when they differ too much."""
        count = len(entries)
        # What says how many more there are stands on a line of its own.
        shown = count - 1 if self.max_array_length < count else count
        widths = [columns_of(entry) for entry in entries[:shown]]
        widest = max(widths) + 2
        total = sum(widths) + 2 * shown
        if widest * 3 + self.indentation >= self.break_length or not (
            total / widest > 5 or widest - 2 <= 6
        ):
            return entries
        # A character is two and a half times as high as wide, and a square looks best.
        bias = max(widest - 3 - math.sqrt(max(widest - total / count, 0)), 1)
        columns = int(
            min(
                math.floor(math.sqrt(2.5 * bias * shown) / bias + 0.5),
                (self.break_length - self.indentation) // widest,
                self.compact * 4,
                15,
            )
        )
        if columns <= 1:
            return entries
        column_widths = [max(widths[first::columns], default=0) + 2 for first in range(columns)]
        rows = []
        for first in range(0, shown, columns):
            row = ""
            last = min(first + columns, shown) - 1
            for index in range(first, last):
                cell = f"{entries[index]}, "
                space = " " * (column_widths[index - first] - widths[index] - 2)
                row += space + cell if numbers else cell + space
            if numbers:
                row += " " * (column_widths[last - first] - 2 - widths[last])
            rows.append(row + entries[last])
        return rows + entries[shown:]


def more(count: Any, of: str = "item") -> str:
    """What is said of entries that are left out."""
    return f"... {count:.0f} more {of}{'s' if count > 1 else ''}"


__all__ += ["more"]
