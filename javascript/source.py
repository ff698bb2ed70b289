"""Source: the text of a program, and the places in it.

Offsets count the characters of a Python string.  ESTree tools count UTF-16 code units instead;
`Source.units` gives those.  A pair of surrogates in the text that is handed in is one character
here; a lone surrogate stays what it is.
"""

import re
from bisect import bisect_right
from pathlib import Path

__all__ = ["LINE_END", "Source", "joined", "read_source"]

#: The end of a line.  ECMA-262 #prod-LineTerminatorSequence
LINE_END = re.compile("\r\n|[\n\r\u2028\u2029]")

_SURROGATE = re.compile("[\ud800-\udfff]")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


def joined(text: str) -> str:
    r"""A text in which each pair of surrogates is one character.

    >>> joined("\ud83d\ude00") == "\U0001f600"
    True
    """
    if _SURROGATE.search(text) is None:
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def read_source(file: Path) -> str:
    """The text of a file as engines read it: every end of line stays what it is."""
    return file.read_bytes().decode("utf-8-sig", "replace")


class Source:
    """A text, the name of the file it is from, and where its lines begin."""

    __slots__ = ("_astral", "_lines", "file", "text")

    def __init__(self, text: str, file: str) -> None:
        self.text = joined(text)
        self.file = file
        self._lines: list[int] | None = None
        self._astral: list[int] | None = None

    @property
    def line_starts(self) -> list[int]:
        """The offset at which each line begins."""
        if self._lines is None:
            self._lines = [0, *(match.end() for match in LINE_END.finditer(self.text))]
        return self._lines

    def position(self, offset: int) -> tuple[int, int]:
        """The line of an offset, from 1, and how many characters stand before it there."""
        starts = self.line_starts
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1]

    def line(self, number: int) -> str:
        """The text of a line, without its end."""
        start = self.line_starts[number - 1]
        end = LINE_END.search(self.text, start)
        return self.text[start : end.start() if end else len(self.text)]

    def units(self, offset: int) -> int:
        """How many UTF-16 code units stand before an offset."""
        if self._astral is None:
            self._astral = [match.end() for match in _ASTRAL.finditer(self.text)]
        return offset + bisect_right(self._astral, offset)
