"""Where the program's output goes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..engine.values import from_code_units

if TYPE_CHECKING:
    from ..engine.agent import Engine

__all__ = ["write"]

_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def write(engine: Engine, string: str, *, error: bool = False) -> None:
    """Write a String to standard output or standard error.

    A lone surrogate becomes U+FFFD, as in every encoding of the web.
    """
    text = from_code_units(string)
    if not text.isascii():
        text = _SURROGATE.sub("\ufffd", text)
    if error:
        # What was said before comes first, where both go to the same place.
        engine.stdout.flush()
        engine.stderr.write(text)
        engine.stderr.flush()
    else:
        engine.stdout.write(text)
