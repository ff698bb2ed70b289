"""Errors: what is wrong with a program's text, and where.

The text of an error names file, line and column, and shows the line of the source with a caret
under the place.  Lines and columns count from 1, as consoles print them; a column counts
characters.
"""

from .source import Source

__all__ = ["JavaScriptSyntaxError", "UnsupportedSyntaxError"]

#: How much of a long line is shown on each side of the caret.
MARGIN = 60


class JavaScriptSyntaxError(Exception):
    """A program that is not JavaScript: an early error of ECMA-262 #sec-error-objects.

    `message` is the complaint alone, `text` the line of the source that it is about.
    """

    def __init__(self, message: str, source: Source, offset: int) -> None:
        self.message = message
        self.file = source.file
        self.offset = offset
        self.line, before = source.position(offset)
        self.column = before + 1
        self.text = source.line(self.line)
        super().__init__(message)

    def __str__(self) -> str:
        """File, line, column, message; below it the line, and a caret."""
        at = self.column - 1
        first = max(0, at - MARGIN)
        shown = self.text[first : at + MARGIN]
        indent = "".join("\t" if letter == "\t" else " " for letter in self.text[first:at])
        if first:
            shown, indent = f"...{shown}", f"   {indent}"
        if at + MARGIN < len(self.text):
            shown += "..."
        return f"{self.file}:{self.line}:{self.column}: {self.message}\n    {shown}\n    {indent}^"


class UnsupportedSyntaxError(JavaScriptSyntaxError):
    """Syntax of a proposal that this front end does not read; the message names it."""
