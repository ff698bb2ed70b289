"""Check that every clause of a standard that the project cites is there in the pinned revision.

    python tools/check_anchors.py [--biblio FILE] [--ids STANDARD=FILE ...]

A citation is the name of a standard and the anchors of its clauses, `ECMA-262 #await, #job`.  The
anchors of ECMA-262 are those that its editors publish as a package for npm; `spec.lock.json` names
the package, its version and the commit that it was made from.  Without `--biblio` npm fetches it
into a temporary folder, so this is a command for the desk and no part of CI.

The other standards publish no such list.  Their citations are only counted, unless `--ids` names a
file with the anchors of one: either text with one anchor to a line, or an HTML page whose `id`
attributes are taken.

Prints each citation of an unknown anchor with the nearest known ones, and exits with status 1 when
there is one; with 2 when it could not check.
"""

from __future__ import annotations

import argparse
import difflib
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parent.parent
LOCK: Final = ROOT / "spec.lock.json"
#: Where citations stand; `src/thenloop` reaches the rooms through its links.
FOLDERS: Final = (
    *("runtime", "timers", "promises", "asyncgen", "javascript"),
    *("src/thenloop", "tests", "docs"),
)
SUFFIXES: Final = {".py", ".md"}

ANCHOR: Final = r"#(?!:)[\w%][\w%.\-]*[\w%]"
# A citation may run on in the next line, behind the mark of a comment.
GAP: Final = r"\s+(?:\#:?\s+)?"


class CheckError(Exception):
    """The check could not be made."""


@dataclass(frozen=True)
class Citation:
    """One anchor of one standard, and where it is cited."""

    path: Path
    line: int
    standard: str
    anchor: str


def citations_in(path: Path, standards: Sequence[str]) -> Iterator[Citation]:
    """Every anchor that a file cites."""
    names = "|".join(re.escape(name) for name in standards)
    citation = re.compile(rf"\b(?P<standard>{names}){GAP}(?P<anchors>{ANCHOR}(?:,{GAP}{ANCHOR})*)")
    text = path.read_text(encoding="utf-8")
    for match in citation.finditer(text):
        for anchor in re.finditer(ANCHOR, match["anchors"]):
            line = text.count("\n", 0, match.start("anchors") + anchor.start()) + 1
            yield Citation(path.relative_to(ROOT), line, match["standard"], anchor[0][1:])


def all_citations(standards: Sequence[str]) -> list[Citation]:
    """Every citation of the project, in the order of its files."""
    paths: set[Path] = set(ROOT.glob("*.md"))
    for folder in FOLDERS:
        # Links are not followed, so that a room is read once, where it stands.
        paths.update(path for path in (ROOT / folder).rglob("*") if path.suffix in SUFFIXES)
    rooms = {ROOT / "src" / "thenloop" / room for room in FOLDERS[:5]}
    files = sorted(path for path in paths if not rooms & set(path.parents))
    return [citation for path in files for citation in citations_in(path, standards)]


def biblio_anchors(biblio: Path, package: dict[str, str], commit: str) -> set[str]:
    """The anchors in the package's `biblio.json`; it must be of the pinned commit."""
    description = biblio.with_name("package.json")
    if description.is_file():
        made_from = json.loads(description.read_text(encoding="utf-8")).get("commit")
        if made_from != commit:
            raise CheckError(
                f"{biblio} was made from commit {made_from}; {LOCK.name} pins {commit} "
                f"({package['npm']} {package['version']})"
            )
    entries: list[dict[str, Any]] = json.loads(biblio.read_text(encoding="utf-8"))["entries"]
    return {entry[key] for entry in entries for key in ("id", "refId") if entry.get(key)}


def fetched_anchors(package: dict[str, str], commit: str) -> set[str]:
    """The same, of the package that npm brings."""
    wanted = f"{package['npm']}@{package['version']}"
    with tempfile.TemporaryDirectory() as folder:
        command = ["npm", "install", "--prefix", folder, "--ignore-scripts", "--no-save", wanted]
        try:
            subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
        except FileNotFoundError:
            raise CheckError("npm is not there; give --biblio FILE") from None
        except subprocess.CalledProcessError as error:
            raise CheckError(f"npm could not fetch {wanted}:\n{error.stderr}") from None
        biblio = Path(folder, "node_modules", *package["npm"].split("/"), "biblio.json")
        return biblio_anchors(biblio, package, commit)


def listed_anchors(file: Path) -> set[str]:
    """The anchors in a file given with `--ids`."""
    text = file.read_text(encoding="utf-8")
    if file.suffix in {".html", ".htm"}:
        return set(re.findall(r"\sid=[\"']?([^\"'\s>]+)", text))
    return set(text.split())


def known_anchors(options: argparse.Namespace, standards: dict[str, Any]) -> dict[str, set[str]]:
    """The anchors of each standard for which there is a list."""
    known: dict[str, set[str]] = {}
    for name, standard in standards.items():
        package = standard.get("anchors")
        if package is not None:
            commit = standard["commit"]
            if options.biblio is not None:
                known[name] = biblio_anchors(options.biblio, package, commit)
            else:
                known[name] = fetched_anchors(package, commit)
    for given in options.ids:
        name, _, file = given.partition("=")
        if name not in standards or not file:
            raise CheckError(
                f"--ids {given}: expected STANDARD=FILE, one of {', '.join(standards)}"
            )
        known[name] = listed_anchors(Path(file))
    return known


def check(options: argparse.Namespace) -> int:
    """Print what is wrong, and a summary; the exit status."""
    standards: dict[str, Any] = json.loads(LOCK.read_text(encoding="utf-8"))["standards"]
    known = known_anchors(options, standards)
    cited: Counter[str] = Counter()
    wrong = 0
    for citation in all_citations(list(standards)):
        cited[citation.standard] += 1
        anchors = known.get(citation.standard)
        if anchors is None or citation.anchor in anchors:
            continue
        wrong += 1
        near = difflib.get_close_matches(citation.anchor, sorted(anchors), n=3)
        hint = f"; near to it: {', '.join(near)}" if near else ""
        print(
            f"{citation.path}:{citation.line}: {citation.standard} has no #{citation.anchor}{hint}"
        )
    for name in standards:
        checked = "checked" if name in known else "counted only"
        print(f"{name}: {cited[name]} citations, {checked}", file=sys.stderr)
    return 1 if wrong else 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the command line and check."""
    parser = argparse.ArgumentParser(prog="python tools/check_anchors.py")
    parser.add_argument("--biblio", type=Path, metavar="FILE", help="the package's biblio.json")
    parser.add_argument(
        "--ids", action="append", default=[], metavar="STANDARD=FILE", help="anchors of another"
    )
    try:
        return check(parser.parse_args(arguments))
    except (CheckError, OSError) as error:
        print(error, file=sys.stderr)
        return 2


if __name__ == "__main__":
    raise SystemExit(main())
