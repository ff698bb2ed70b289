"""Where things are in the project, for the tests about the project itself."""

import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "thenloop"
ROOMS = ("runtime", "timers", "promises", "asyncgen", "javascript")


def pyproject() -> dict[str, Any]:
    """The project's own description of itself."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        return tomllib.load(file)


def room_folder(room: str) -> Path:
    """The folder of a room: at the root, or in place of its link in an unpacked sdist."""
    at_root = ROOT / room
    return at_root if at_root.is_dir() else SOURCE / room


def modules() -> dict[str, Path]:
    """Every module of the package: its one name, and its file."""
    found: dict[str, Path] = {}
    for path in sorted(SOURCE.rglob("*.py")):
        inner = path.relative_to(SOURCE).parts
        if inner[0] not in ROOMS:
            found[_module_name("thenloop", inner)] = path
    for room in ROOMS:
        folder = room_folder(room)
        for path in sorted(folder.rglob("*.py")):
            inner = path.relative_to(folder).parts
            found[_module_name(f"thenloop.{room}", inner)] = path
    return found


def _module_name(package: str, inner: tuple[str, ...]) -> str:
    parts = [package, *inner[:-1], inner[-1].removesuffix(".py")]
    if parts[-1] == "__init__":
        parts.pop()
    return ".".join(parts)
