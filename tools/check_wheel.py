"""Check what a built wheel holds: the package, all of it, and nothing else.

    python tools/check_wheel.py dist/thenloop-0.1.0-py3-none-any.whl

Run from the root of the project that it was built from.
"""

import sys
import zipfile
from collections.abc import Iterator
from email.parser import HeaderParser
from pathlib import Path

ROOMS = ("runtime", "timers", "promises", "asyncgen", "javascript")


def expected_files(root: Path) -> dict[str, bytes]:
    """What the package consists of: each file's place in the wheel, and its content."""
    source = root / "src" / "thenloop"
    folders = {"thenloop": source} | {f"thenloop/{room}": root / room for room in ROOMS}
    files = {"thenloop/py.typed": b""}
    for place, folder in folders.items():
        for path in folder.rglob("*.py"):
            inner = path.relative_to(folder)
            if folder == source and inner.parts[0] in ROOMS:
                continue  # Reached through its link; the folder itself comes in its turn.
            files[f"{place}/{inner.as_posix()}"] = path.read_bytes()
    return files


def complaints(wheel: zipfile.ZipFile, expected: dict[str, bytes]) -> Iterator[str]:
    """Everything that is wrong with the wheel."""
    found = {name: wheel.read(name) for name in wheel.namelist()}
    about = {name: content for name, content in found.items() if ".dist-info/" in name}
    package = {name: content for name, content in found.items() if name not in about}

    for name in sorted(expected.keys() - package.keys()):
        yield f"{name} is missing"
    for name in sorted(package.keys() - expected.keys()):
        yield f"{name} does not belong in it"
    for name in sorted(package.keys() & expected.keys()):
        if package[name] != expected[name]:
            yield f"{name} is not the file in the source"
    for room in ROOMS:
        if f"thenloop/{room}/__init__.py" not in package:
            yield f"the room {room} is missing"

    texts = {name.partition("/")[2]: content.decode() for name, content in about.items()}
    metadata = HeaderParser().parsestr(texts["METADATA"])
    if metadata["License-Expression"] != "MIT" or "licenses/LICENSE" not in texts:
        yield "the licence is missing"
    if metadata["Requires-Python"] != ">=3.11":
        yield f"it asks for Python {metadata['Requires-Python']}"
    if "thenloop = thenloop.__main__:main" not in texts["entry_points.txt"]:
        yield "the command thenloop is missing"
    if texts["top_level.txt"].split() != ["thenloop"]:
        yield f"its top-level modules are {texts['top_level.txt'].split()}"


def main(arguments: list[str]) -> int:
    """Check the wheels named on the command line."""
    if not arguments:
        print("usage: check_wheel.py WHEEL ...", file=sys.stderr)
        return 2
    expected = expected_files(Path.cwd())
    status = 0
    for argument in arguments:
        with zipfile.ZipFile(argument) as wheel:
            found = list(complaints(wheel, expected))
        for complaint in found:
            print(f"{argument}: {complaint}", file=sys.stderr)
            status = 1
        if not found:
            print(f"{Path(argument).name}: the {len(expected)} files of thenloop, and no others")
    return status


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
