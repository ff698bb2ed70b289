"""Cases: a test of test262 in each of the modes that its front matter asks for.

See INTERPRETING.md of test262.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

__all__ = ["Case", "FrontMatterError", "Negative", "cases_of", "front_matter"]

_FRONT_MATTER = re.compile(r"/\*---(.*?)---\*/", re.DOTALL)
# The parser in C, where PyYAML was built with it, is ten times as fast.
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

MODES = ("sloppy", "strict", "module", "raw")


class FrontMatterError(Exception):
    """A file that is no test: it does not say how it is to be run."""


@dataclass(frozen=True)
class Negative:
    """The error a test must end with: the phase it comes from and the name of its constructor."""

    phase: str
    type: str


@dataclass(frozen=True)
class Case:
    """One run of one test; `path` is relative to test262's `test`, with slashes."""

    path: str
    mode: str
    includes: tuple[str, ...]
    flags: frozenset[str]
    features: tuple[str, ...]
    negative: Negative | None

    @property
    def name(self) -> str:
        """What a list of known failures calls it."""
        return f"{self.path}#{self.mode}"

    @property
    def is_async(self) -> bool:
        return "async" in self.flags

    @property
    def harness(self) -> tuple[str, ...]:
        """The files of `harness` that are evaluated before it, in order."""
        if "raw" in self.flags:
            return ()
        done = ("doneprintHandle.js",) if self.is_async else ()
        return ("assert.js", "sta.js", *done, *self.includes)


def front_matter(text: str) -> dict[str, Any]:
    """What a test says of itself."""
    found = _FRONT_MATTER.search(text)
    if found is None:
        raise FrontMatterError("no front matter")
    try:
        # A few files have the line ends that they test.
        content = yaml.load(found[1].replace("\r\n", "\n").replace("\r", "\n"), Loader=_Loader)
    except yaml.YAMLError as error:
        raise FrontMatterError(f"front matter that is not YAML: {error}") from error
    if not isinstance(content, dict):
        raise FrontMatterError("front matter without keys")
    return content


def _modes(flags: frozenset[str]) -> tuple[str, ...]:
    if "module" in flags:
        return ("module",)
    if "raw" in flags:
        return ("raw",)
    if "onlyStrict" in flags:
        return ("strict",)
    return ("sloppy",) if "noStrict" in flags else ("sloppy", "strict")


def cases_of(root: Path, path: str) -> Iterator[Case]:
    """The cases of the test at `path`."""
    content = front_matter((root / "test" / path).read_text(encoding="utf-8"))
    flags = frozenset(content.get("flags") or ())
    negative = content.get("negative")
    for mode in _modes(flags):
        yield Case(
            path,
            mode,
            tuple(content.get("includes") or ()),
            flags,
            tuple(content.get("features") or ()),
            Negative(negative["phase"], negative["type"]) if negative else None,
        )
