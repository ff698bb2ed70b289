"""npm: packages that the suites need, installed into `build/`, never kept in the repository."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

__all__ = ["BUILD", "NpmError", "install"]

BUILD = Path(__file__).resolve().parent.parent.parent / "build" / "conformance"


class NpmError(Exception):
    """npm is not there, or cannot install."""


def install(name: str, packages: Mapping[str, str]) -> Path:
    """The folder `build/conformance/<name>`, whose `node_modules` has these packages.

    packages: name -> exact version.  npm is asked only for what is not there yet.
    """
    folder = BUILD / name
    missing = [
        f"{package}@{version}"
        for package, version in packages.items()
        if _installed(folder, package) != version
    ]
    if missing:
        npm = shutil.which("npm")
        if npm is None:
            raise NpmError("npm is not there")
        folder.mkdir(parents=True, exist_ok=True)
        # Nothing of a package is run while it is installed.
        switches = ["--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--save-exact"]
        command = [npm, "install", *switches, "--prefix", str(folder), *missing]
        done = subprocess.run(command, capture_output=True, text=True, timeout=300)
        if done.returncode:
            raise NpmError(f"npm cannot install {' '.join(missing)}: {done.stderr.strip()}")
    return folder


def _installed(folder: Path, package: str) -> str | None:
    file = folder / "node_modules" / package / "package.json"
    if not file.is_file():
        return None
    version: str = json.loads(file.read_text(encoding="utf-8"))["version"]
    return version
