"""Check that the documentation is true: its examples run, its commands print that, its links lead.

    python tools/check_docs.py [PAGE ...]

Without arguments every Markdown page at the root and in `docs/` is read.  On a page

- a `python` block that begins with `>>>` is a session, as in a docstring; the sessions of a page
  continue each other;
- any other `python` block is a program, run by itself in an empty folder; when a `text` block
  follows at once, that is what the program prints; `python no-run` is compiled only;
- in a `console` block, each `$ thenloop ...` is run at the root of the project and prints what
  stands below it; other commands are left alone;
- a relative link leads to a file that is there, and to a heading that it has.

In what is printed, `...` stands for anything.
"""

import doctest
import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

ROOT = Path(__file__).resolve().parent.parent
TIME_LIMIT = 60
OPTIONS = doctest.ELLIPSIS | doctest.REPORT_NDIFF

FENCE = re.compile(r"^(?P<indent> *)(?P<fence>`{3,}|~{3,})(?P<info>[^`]*)$")
HEADING = re.compile(r"^#{1,6} +(?P<text>.+?)(?: +#+)?$")
INLINE_LINK = re.compile(r"\]\(\s*<?(?P<target>[^)\s>]+)>?(?:\s+\"[^\"]*\")?\s*\)")
REFERENCE_LINK = re.compile(r"^ {0,3}\[[^\]]+\]:\s*<?(?P<target>[^\s>]+)>?")
ANCHOR = re.compile(r"<a\s+(?:id|name)=\"(?P<name>[^\"]+)\"")


@dataclass(frozen=True)
class Block:
    """A fenced block: the first line of its content, the words after the fence, the content."""

    line: int
    info: tuple[str, ...]
    text: str
    follows: bool  # Nothing but blank lines stands between it and the block before.


@dataclass(frozen=True)
class Page:
    """A page of documentation: its blocks, and its prose by line number."""

    path: Path
    blocks: tuple[Block, ...]
    prose: tuple[tuple[int, str], ...]


def read_page(path: Path) -> Page:
    """Part a page into blocks and prose."""
    blocks: list[Block] = []
    prose: list[tuple[int, str]] = []
    inside: list[str] | None = None
    opening, start, follows = FENCE.match("```"), 0, False
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        fence = FENCE.match(line)
        if inside is None:
            if fence is None:
                prose.append((number, line))
                follows = follows and not line.strip()
            else:
                inside, opening, start = [], fence, number + 1
        elif (
            fence is not None
            and opening is not None
            and fence["fence"].startswith(opening["fence"])
            and not fence["info"].strip()
        ):
            info = tuple(opening["info"].split())
            blocks.append(Block(start, info, "".join(f"{row}\n" for row in inside), follows))
            inside, follows = None, True
        else:
            assert opening is not None
            inside.append(line.removeprefix(opening["indent"]))
    if inside is not None:
        raise SystemExit(f"{path}:{start - 1}: this block is never closed")
    return Page(path, tuple(blocks), tuple(prose))


def anchors(page: Page) -> set[str]:
    """The fragments that lead to a heading of a page, made as GitHub makes them."""
    found: set[str] = set()
    seen: Counter[str] = Counter()
    for _, line in page.prose:
        found |= {match["name"] for match in ANCHOR.finditer(line)}
        heading = HEADING.match(line)
        if heading is not None:
            words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading["text"])
            slug = re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", "-")
            found.add(f"{slug}-{seen[slug]}" if seen[slug] else slug)
            seen[slug] += 1
    return found


def check_links(page: Page) -> Iterator[str]:
    """Complain of each link that leads nowhere."""
    for number, line in page.prose:
        text = re.sub(r"`[^`]*`", "", line)
        matches = [*INLINE_LINK.finditer(text), *REFERENCE_LINK.finditer(text)]
        for target in (match["target"] for match in matches):
            if re.match(r"[a-z][a-z0-9+.-]*:", target):
                continue  # Somewhere else; whether it is up today is not ours to check.
            name, _, fragment = unquote(target).partition("#")
            path = (page.path.parent / name) if name else page.path
            if not path.resolve().is_relative_to(ROOT):
                yield f"{page.path}:{number}: {target} leads out of the project"
            elif not path.exists():
                yield f"{page.path}:{number}: {target} leads to nothing"
            elif fragment and path.suffix == ".md" and fragment not in anchors(read_page(path)):
                yield f"{page.path}:{number}: {target} leads to no heading"


def differences(expected: str, printed: str) -> str | None:
    """How what was printed differs from what the page says; None if it does not."""
    checker = doctest.OutputChecker()
    if checker.check_output(expected, printed, OPTIONS):
        return None
    return checker.output_difference(doctest.Example("", expected), printed, OPTIONS)


def run(command: list[str], folder: Path) -> tuple[int, str]:
    """Run a command as a reader would: its exit status, and what it shows on the terminal."""
    surroundings = dict(os.environ, PYTHONIOENCODING="utf-8")
    surroundings["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    result = subprocess.run(
        command,
        cwd=folder,
        env=surroundings,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=TIME_LIMIT,
    )
    return result.returncode, result.stdout


def check_session(page: Page, block: Block, names: dict[str, Any]) -> Iterator[str]:
    """Complain of each line of a session that prints something else."""
    name = f"{page.path}:{block.line}"
    test = doctest.DocTestParser().get_doctest(
        block.text, names, name, str(page.path), block.line - 1
    )
    # The runner empties the names after a test, unless told that another one will need them.
    complaints: list[str] = []
    runner = doctest.DocTestRunner(optionflags=OPTIONS)
    runner.run(test, out=complaints.append, clear_globs=False)
    names.update(test.globs)
    if runner.failures:
        yield f"{name}:\n{''.join(complaints)}"


def check_program(page: Page, block: Block, expected: str | None) -> Iterator[str]:
    """Complain of a program that fails or prints something else."""
    # Its own lines stand where they stand on the page, so that an error names the right one.
    source = "\n" * (block.line - 1) + block.text
    try:
        compile(source, str(page.path), "exec")
    except SyntaxError as error:
        yield f"{page.path}:{error.lineno}: {error.msg}"
        return
    if "no-run" in block.info:
        return
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder, page.path.stem.replace("-", "_") + "_example.py")
        program.write_text(source, encoding="utf-8")
        status, printed = run([sys.executable, str(program)], Path(folder))
    if status != 0:
        yield f"{page.path}:{block.line}: ended with status {status}\n{printed}"
    elif expected is not None and (difference := differences(expected, printed)):
        yield f"{page.path}:{block.line}:\n{difference}"


def check_console(page: Page, block: Block) -> Iterator[str]:
    """Complain of each of our commands that prints something else."""
    # What stands before the first prompt belongs to no command.
    for command in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
        line, _, expected = command.partition("\n")
        words = shlex.split(line, comments=True)
        if words[:1] != ["thenloop"] and words[:3] != ["python", "-m", "thenloop"]:
            continue
        status, printed = run(words, ROOT)
        if expected.strip():
            if difference := differences(expected.rstrip() + "\n", printed):
                yield f"{page.path}:{block.line}: {line}\n{difference}"
        elif status != 0:
            yield f"{page.path}:{block.line}: {line} ended with status {status}\n{printed}"


def check_blocks(page: Page, done: Counter[str]) -> Iterator[str]:
    """Complain of what is untrue in the blocks of a page, and count what was checked."""
    names: dict[str, Any] = {"__name__": "__main__"}
    for index, block in enumerate(page.blocks):
        kind = block.info[0] if block.info else ""
        if kind == "python" and block.text.lstrip().startswith(">>>"):
            done["sessions"] += 1
            yield from check_session(page, block, names)
        elif kind == "python":
            done["programs"] += 1
            after = page.blocks[index + 1] if index + 1 < len(page.blocks) else None
            tells = after is not None and after.follows and after.info[:1] == ("text",)
            yield from check_program(page, block, after.text if tells and after else None)
        elif kind == "console":
            done["consoles"] += 1
            yield from check_console(page, block)


def main(arguments: list[str]) -> int:
    """Check the pages named on the command line, or all."""
    paths = [Path(argument).resolve() for argument in arguments]
    paths = paths or [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
    done: Counter[str] = Counter(pages=len(paths))
    status = 0
    for path in paths:
        page = read_page(path)
        for complaint in [*check_links(page), *check_blocks(page, done)]:
            print(complaint, file=sys.stderr)
            status = 1
    print("checked " + ", ".join(f"{count} {what}" for what, count in done.items()))
    return status


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
