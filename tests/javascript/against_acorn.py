"""Compare our trees with acorn's, node for node: types, fields, offsets, lines and columns.

    npm install --prefix build/node acorn
    python -m tests.javascript.against_acorn [--acorn FOLDER] [--strict] [--list N] PATH...

A path is a file or a folder of them.  A file of test262 says by its header what it is: a script or
a module, and whether it must be refused.  Any other file is a module if its name ends in `.mjs`;
else it is read as a script, and if acorn refuses that, as a module.  With `--strict`, scripts of
test262 are read as strict code also.

The exit status is 1 if a tree differs, if we refuse what acorn reads, or if we read what test262
says is to be refused.  What acorn refuses and we read is only counted: acorn knows fewer errors
than the language has.
"""

import argparse
import json
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from thenloop.javascript import JavaScriptSyntaxError, UnsupportedSyntaxError, parse, to_estree

ROOT = Path(__file__).resolve().parent.parent.parent
SCRIPT = Path(__file__).with_name("acorn_trees.mjs")
ENDINGS = {".js", ".mjs", ".cjs"}

HEADER = re.compile(r"/\*---(.*?)---\*/", re.DOTALL)
FLAGS = re.compile(r"^\s*flags:\s*\[(.*?)\]", re.MULTILINE)
REFUSED = re.compile(r"^\s*phase:\s*parse\b", re.MULTILINE)


@dataclass(frozen=True)
class Text:
    """A text to parse: where it is from, as what, and whether test262 says that it is refused."""

    path: Path
    text: str
    module: bool
    negative: bool
    test262: bool


class Acorn:
    """A node that runs acorn."""

    def __init__(self, folder: Path) -> None:
        self.process = subprocess.Popen(
            ["node", str(SCRIPT), str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )

    def parse(self, text: str, *, module: bool) -> dict[str, Any]:
        """`{"tree": ...}` or `{"error": ...}`."""
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.write(json.dumps({"text": text, "module": module}) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit("acorn did not answer")
        result: dict[str, Any] = json.loads(line)
        return result

    def close(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.close()
        self.process.wait()


def difference(ours: Any, theirs: Any, where: str = "") -> str | None:
    """The first place where two trees differ."""
    waiting = [(ours, theirs, where)]
    while waiting:
        our, their, where = waiting.pop()
        if isinstance(our, dict) and isinstance(their, dict):
            if our.keys() != their.keys():
                return f"{where}: fields {sorted(our.keys() ^ their.keys())}"
            for name in our:
                if name == "value" and _is_beyond_json(our):
                    continue
                waiting.append((our[name], their[name], f"{where}.{name}"))
        elif isinstance(our, list) and isinstance(their, list):
            if len(our) != len(their):
                return f"{where}: {len(our)} and not {len(their)} items"
            for index, pair in enumerate(zip(our, their, strict=True)):
                waiting.append((*pair, f"{where}[{index}]"))
        elif isinstance(our, float) and isinstance(their, int | float):
            # JSON has the shortest digits of a number, which are not all digits of a whole one.
            if our != float(their):
                return f"{where}: {our!r} and not {their!r}"
        elif our != their or isinstance(our, bool) != isinstance(their, bool):
            return f"{where}: {our!r} and not {their!r}"
    return None


def _is_beyond_json(literal: dict[str, Any]) -> bool:
    """Whether the value of a literal has no JSON; what it was written as is compared anyway."""
    return "regex" in literal or "bigint" in literal or literal["value"] == float("inf")


def texts(paths: list[str], *, strict: bool) -> Iterator[Text]:
    """What there is to parse."""
    for name in paths:
        root = Path(name)
        files = [root] if root.is_file() else sorted(root.rglob("*"))
        for path in files:
            if path.suffix not in ENDINGS or not path.is_file() or "_FIXTURE" in path.name:
                continue
            try:
                text = path.read_bytes().decode("utf-8")
            except UnicodeDecodeError:
                continue
            header = HEADER.search(text)
            if header is None:
                yield Text(path, text, path.suffix == ".mjs", False, False)
                continue
            found = FLAGS.search(header[1])
            flags = set(re.findall(r"\w+", found[1])) if found else set()
            negative = REFUSED.search(header[1]) is not None
            module = "module" in flags
            if "onlyStrict" not in flags:
                yield Text(path, text, module, negative, True)
            if "onlyStrict" in flags or (strict and not flags & {"module", "noStrict", "raw"}):
                yield Text(path, f'"use strict";\n{text}', module, negative, True)


def compare(item: Text, acorn: Acorn, seconds: list[float]) -> tuple[str, str]:
    """What became of a text: one of a few words, and what there is to say about it."""
    module = item.module
    answer = acorn.parse(item.text, module=module)
    if "error" in answer and not item.test262 and not module:
        again = acorn.parse(item.text, module=True)
        if "tree" in again:
            module, answer = True, again
    before = time.perf_counter()
    try:
        program = parse(item.text, module=module, file=str(item.path))
    except UnsupportedSyntaxError as error:
        return "unsupported", error.message
    except JavaScriptSyntaxError as error:
        if item.negative or "error" in answer:
            return ("refused" if item.negative else "refused by both"), str(error)
        return "WRONGLY REFUSED", str(error)
    seconds[0] += time.perf_counter() - before
    seconds[1] += len(item.text.encode())
    if item.negative:
        return "NOT REFUSED", ("error" in answer and "acorn refuses it") or "nor by acorn"
    if "error" in answer:
        return "read, refused by acorn", answer["error"]
    found = difference(to_estree(program), answer["tree"])
    return ("DIFFERENT", found) if found else ("equal", "")


def main(arguments: list[str]) -> int:
    """Compare, and count."""
    parser = argparse.ArgumentParser(prog="python -m tests.javascript.against_acorn")
    parser.add_argument("paths", nargs="+", metavar="PATH")
    parser.add_argument("--acorn", type=Path, default=ROOT / "build" / "node", metavar="FOLDER")
    parser.add_argument("--strict", action="store_true", help="scripts also as strict code")
    parser.add_argument("--list", type=int, default=20, metavar="N", help="how many to show")
    parser.add_argument("--show", action="append", default=[], metavar="WORD", help="also these")
    options = parser.parse_args(arguments)

    acorn = Acorn(options.acorn)
    counts: Counter[str] = Counter()
    shown: Counter[str] = Counter()
    seconds = [0.0, 0.0]
    for item in texts(options.paths, strict=options.strict):
        word, about = compare(item, acorn, seconds)
        counts[word] += 1
        if word.isupper() or word in options.show:
            shown[word] += 1
            if shown[word] <= options.list:
                print(f"{word}: {item.path}: {about}")
    acorn.close()
    print(", ".join(f"{count} {word}" for word, count in counts.most_common()))
    if seconds[0]:
        size, time_taken = seconds[1] / 1000, seconds[0]
        print(f"parsed {size:.0f} KB in {time_taken:.1f} s: {size / time_taken:.0f} KB/s")
    return int(any(word.isupper() for word in counts))


if __name__ == "__main__":
    sys.setrecursionlimit(10_000)  # For json, when acorn's tree is deep.
    raise SystemExit(main(sys.argv[1:]))
