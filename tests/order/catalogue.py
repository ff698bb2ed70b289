"""The order programs on disk: which there are, and what their headers ask of the recorder."""

from __future__ import annotations

import fnmatch
import hashlib
import importlib.util
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

__all__ = ["ENGINES", "PROGRAMS", "OrderProgram", "all_programs", "program_names"]

PROGRAMS = Path(__file__).with_name("programs")

ENGINES = ("node", "chromium", "firefox")
_ENGINE_WORDS = {
    "node": ("node",),
    "node26": ("node",),
    "chromium": ("chromium",),
    "firefox": ("firefox",),
    "browser": ("chromium", "firefox"),
}
_DEFAULT_WAIT = 60
_HEADER = re.compile(r"^//\s*(engines|wait):\s*(.*?)\s*$", re.MULTILINE)


@dataclass(frozen=True)
class OrderProgram:
    """One rule of order, as `<name>.js` and `<name>.py`; the name is `group/program`."""

    name: str

    @property
    def javascript_path(self) -> Path:
        return PROGRAMS / f"{self.name}.js"

    @property
    def python_path(self) -> Path:
        return PROGRAMS / f"{self.name}.py"

    @property
    def javascript(self) -> str:
        return self.javascript_path.read_text(encoding="utf-8")

    @property
    def wait(self) -> int:
        """How many milliseconds after its start the log is complete."""
        return int(self._headers().get("wait", _DEFAULT_WAIT))

    @property
    def engines(self) -> tuple[str, ...]:
        """The engines that can run it, in the order of `ENGINES`."""
        words = self._headers().get("engines")
        if words is None:
            return ENGINES
        named: set[str] = set()
        for word in words.replace(",", " ").split():
            if word not in _ENGINE_WORDS:
                raise ValueError(f"{self.name}.js: unknown engine {word!r} in its header")
            named.update(_ENGINE_WORDS[word])
        return tuple(engine for engine in ENGINES if engine in named)

    @property
    def fingerprint(self) -> str:
        """A short hash of code and engines, comments apart: a recording of other code is stale."""
        code = [line for line in self.javascript.splitlines() if not line.lstrip().startswith("//")]
        code.extend(self.engines)
        return hashlib.sha256("\n".join(code).encode()).hexdigest()[:12]

    @property
    def rule(self) -> str:
        """The sentence in the first line of the JavaScript."""
        return self.javascript.splitlines()[0].removeprefix("//").strip()

    def load(self) -> Callable[[], None]:
        """Import the Python afresh, so that nothing of an earlier run is left in its module."""
        module_name = "order_program_" + self.name.replace("/", "_")
        spec = importlib.util.spec_from_file_location(module_name, self.python_path)
        assert spec is not None and spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        program: Callable[[], None] = module.program
        return program

    def _headers(self) -> dict[str, str]:
        return dict(_HEADER.findall(self.javascript))


def program_names(suffix: str) -> set[str]:
    """Name every program that has a file with this suffix, `.js` or `.py`."""
    return {
        path.relative_to(PROGRAMS).with_suffix("").as_posix()
        for path in PROGRAMS.glob(f"*/*{suffix}")
        if not path.name.startswith("_")
    }


def all_programs(pattern: str = "*") -> list[OrderProgram]:
    """List the programs whose `group/name`, or whose group or name alone, matches the pattern."""
    names = sorted(program_names(".js"))
    return [
        OrderProgram(name)
        for name in names
        if any(fnmatch.fnmatchcase(part, pattern) for part in (name, *name.split("/")))
    ]
