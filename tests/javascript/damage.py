"""Damage programs, and compare what becomes of them with acorn.

    npm install --prefix build/node acorn
    python -m tests.javascript.damage [--count N] [--seed N] PATH...

Words of our own programs, and of the short files under the paths, are dropped, put in, changed
and moved.  Where one of us refuses the result and the other reads it, or the trees differ, the
program is printed: one example of each kind.  Not all are our faults.
"""

import argparse
import random
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tests.javascript.against_acorn import HEADER, ROOT, Acorn, difference, texts
from tests.javascript.programs import MODULES, SCRIPTS
from tests.javascript.test_any_text import TOKENS
from thenloop.javascript import JavaScriptSyntaxError, UnsupportedSyntaxError, parse, to_estree

WORD = re.compile(r"\w+|\s+|[^\w\s]")
LINE_COMMENT = re.compile(r"^//.*\n", re.MULTILINE)
LONGEST = 700


def programs(paths: list[str]) -> Iterator[tuple[str, bool]]:
    """What is to be damaged: a text, and whether it is a module."""
    yield from ((text, False) for text in SCRIPTS)
    yield from ((text, True) for text in MODULES)
    for item in texts(paths, strict=False):
        text = LINE_COMMENT.sub("", HEADER.sub("", item.text)).strip()
        if len(text) < LONGEST:
            yield text, item.module


def damage(text: str, other: str, chance: random.Random) -> str:
    """A text with one to three words changed, perhaps by some of another text."""
    words = WORD.findall(text)
    for _ in range(chance.choice([1, 1, 1, 2, 3])):
        if not words:
            break
        at = chance.randrange(len(words))
        match chance.randrange(5):
            case 0:
                del words[at]
            case 1:
                words.insert(at, chance.choice(TOKENS))
            case 2:
                words[at] = chance.choice(TOKENS)
            case 3:
                to = chance.randrange(len(words))
                words[at], words[to] = words[to], words[at]
            case 4:
                others = WORD.findall(other)
                start = chance.randrange(len(others) + 1)
                words[at:at] = others[start : start + 5]
    return "".join(words)


def disagreement(text: str, acorn: Acorn, *, module: bool) -> str | None:
    """Where we and acorn part; None if we agree."""
    answer = acorn.parse(text, module=module)
    try:
        program = parse(text, module=module)
    except UnsupportedSyntaxError:
        return None
    except JavaScriptSyntaxError as error:
        return None if "error" in answer else f"we refuse it: {error.message}"
    if "error" in answer:
        return f"acorn refuses it: {answer['error']}"
    found = difference(to_estree(program), answer["tree"])
    return found and f"the trees differ: {found}"


def main() -> int:
    """Damage, compare, count."""
    parser = argparse.ArgumentParser(prog="python -m tests.javascript.damage")
    parser.add_argument("paths", nargs="*", metavar="PATH")
    parser.add_argument("--acorn", type=Path, default=ROOT / "build" / "node", metavar="FOLDER")
    parser.add_argument("--count", type=int, default=10_000, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    options = parser.parse_args()
    chance = random.Random(options.seed)
    pool = list(programs(options.paths))
    acorn = Acorn(options.acorn)
    seen: Counter[str] = Counter()
    for _ in range(options.count):
        text, module = chance.choice(pool)
        text = damage(text, chance.choice(pool)[0], chance)
        if chance.random() < 0.2:
            text = f"'use strict';{text}"
        if chance.random() < 0.1:
            module = not module
        found = disagreement(text, acorn, module=module)
        if found is not None:
            # Names and numbers aside, the same sentence is the same kind.
            kind = re.sub(r"\b\w{1,3}\b|'[^']*'|\(.*?\)|#\w+", "_", found)[:50]
            seen[kind] += 1
            if seen[kind] == 1:
                print(f"{'module' if module else 'script'} {text!r}\n    {found}")
    acorn.close()
    print(f"{options.count} programs, {seen.total()} disagreements of {len(seen)} kinds")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
