"""The house stands as it is drawn: who may import whom, under which name, and what is kept where.

    face and outer rooms -> asyncgen -> promises -> runtime <- timers

The JavaScript front end is an outer room that has a folder of its own; it may use the face.

The imports are read from the source, so that one that happens only on a rare path counts too.
"""

import ast
import importlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.project import ROOMS, ROOT, modules, pyproject

MODULES = modules()

MAY_IMPORT: dict[str, set[str | None]] = {
    "runtime": set(),
    "timers": {"runtime"},
    "promises": {"runtime"},
    "asyncgen": {"runtime", "promises"},
    "javascript": {"runtime", "timers", "promises", "asyncgen", None},
}

# What a host or a test brings along; the core works without any of them.
FOREIGN_LOOPS_AND_TESTS = {"asyncio", "hypothesis", "pytest", "trio", "unittest"}

LONGEST_FILE = 560

MUTABLE_DISPLAYS = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
MUTABLE_CONSTRUCTORS = {
    "ChainMap",
    "Counter",
    "OrderedDict",
    "SortedDict",
    "SortedKeyList",
    "SortedList",
    "SortedSet",
    "WeakKeyDictionary",
    "WeakSet",
    "WeakValueDictionary",
    "bytearray",
    "count",
    "defaultdict",
    "deque",
    "dict",
    "list",
    "set",
}


class Import(NamedTuple):
    """One import: the module it leads to, whether it was written with dots, and its line."""

    target: str
    relative: bool
    line: int


def imports_in(name: str, path: Path) -> Iterator[Import]:
    """Every import in a file, also inside functions and for types alone."""
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(alias.name, False, node.lineno)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                parents = package.split(".")
                parents = parents[: len(parents) - (node.level - 1)]
                base = ".".join([*parents, *filter(None, [base])])
            for alias in node.names:
                # `from .. import promises` leads to the module, `from ..promises import Promise`
                # to a name in one.
                inner = f"{base}.{alias.name}"
                yield Import(inner if inner in MODULES else base, node.level > 0, node.lineno)


def room_of(name: str) -> str | None:
    """The room a module stands in; None for the face and the outer rooms."""
    first, _, rest = name.partition(".")
    inner = rest.split(".")[0]
    return inner if first == "thenloop" and inner in ROOMS else None


def in_rooms() -> list[str]:
    return [name for name in MODULES if room_of(name)]


def core() -> list[str]:
    """The four rooms, and the face as `import thenloop` makes it: what every program runs on."""
    reached: set[str] = set()
    waiting = ["thenloop", *(name for name in in_rooms() if room_of(name) != "javascript")]
    while waiting:
        name = waiting.pop()
        if name in MODULES and name not in reached:
            reached.add(name)
            waiting += [found.target for found in imports_in(name, MODULES[name])]
    return sorted(reached)


def test_every_room_has_modules() -> None:
    assert {room_of(name) for name in MODULES} == {None, *ROOMS}


@pytest.mark.parametrize("name", in_rooms())
def test_a_room_imports_only_the_rooms_below_it(name: str) -> None:
    room = room_of(name)
    assert room is not None
    wrong = [
        f"{MODULES[name]}:{found.line} imports {found.target}"
        for found in imports_in(name, MODULES[name])
        if found.target.split(".")[0] == "thenloop"
        and room_of(found.target) not in {room, *MAY_IMPORT[room]}
    ]
    assert wrong == []


@pytest.mark.parametrize("name", in_rooms())
def test_rooms_are_reached_by_relative_imports(name: str) -> None:
    # An absolute import beside a relative one makes type checkers see two classes of one name,
    # and a bare name finds whatever file of that name the user has.
    wrong = [
        f"{MODULES[name]}:{found.line} imports {found.target}"
        for found in imports_in(name, MODULES[name])
        if not found.relative and found.target.split(".")[0] in {"thenloop", *ROOMS}
    ]
    assert wrong == []


@pytest.mark.parametrize("name", list(MODULES))
def test_a_file_can_be_read_in_one_sitting(name: str) -> None:
    assert len(MODULES[name].read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("name", core())
def test_the_core_imports_no_other_loop_and_no_test_tool(name: str) -> None:
    reached = {found.target.split(".")[0] for found in imports_in(name, MODULES[name])}
    assert reached & FOREIGN_LOOPS_AND_TESTS == set()


def test_importing_thenloop_loads_no_other_loop_and_no_test_tool() -> None:
    script = "import sys, thenloop.__main__; print(*sorted(sys.modules))"
    result = subprocess.run(
        [sys.executable, "-I", "-c", script], capture_output=True, text=True, check=True
    )
    assert set(result.stdout.split()) & FOREIGN_LOOPS_AND_TESTS == set()


def test_third_party_imports_are_the_declared_dependencies() -> None:
    # And the other way round: nothing is asked for that nobody uses.
    imported = {
        found.target.split(".")[0] for name in core() for found in imports_in(name, MODULES[name])
    }
    third_party = imported - set(sys.stdlib_module_names) - {"thenloop"}
    assert third_party == {
        requirement.partition(">=")[0] for requirement in pyproject()["project"]["dependencies"]
    }


@pytest.mark.parametrize("folder", ["tests", "examples", "tools", "benchmarks", "src"])
def test_nothing_imports_a_room_under_its_bare_name(folder: str) -> None:
    wrong = [
        f"{path}:{found.line} imports {found.target}"
        for directory, _, files in os.walk(ROOT / folder)
        for path in (Path(directory, file) for file in files if file.endswith(".py"))
        for found in imports_in("", path)
        if not found.relative and found.target.split(".")[0] in ROOMS
    ]
    assert wrong == []


def test_every_module_is_imported_under_its_one_name() -> None:
    for name in MODULES:
        importlib.import_module(name)

    names: dict[Path, list[str]] = {}
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None)
        if file is not None:
            names.setdefault(Path(file).resolve(), []).append(name)
    assert [found for found in names.values() if len(found) > 1 and set(found) & set(MODULES)] == []
    assert not set(ROOMS) & set(sys.modules)


def test_no_class_exists_twice() -> None:
    for name in MODULES:
        importlib.import_module(name)

    homes: dict[tuple[str, str], set[int]] = {}
    for module in list(sys.modules.values()):
        for value in list(getattr(module, "__dict__", {}).values()):
            # Some types of others have something else in place of the name.
            if isinstance(value, type) and isinstance(value.__module__, str):
                first, _, rest = value.__module__.partition(".")
                home = rest if first == "thenloop" else value.__module__
                if home.split(".")[0] in ROOMS:
                    homes.setdefault((home, value.__qualname__), set()).add(id(value))
    assert homes, "the rooms define no classes?"
    assert [where for where, classes in homes.items() if len(classes) > 1] == []


@pytest.mark.parametrize("name", list(MODULES))
def test_no_module_keeps_state(name: str) -> None:
    # What changes has one owner, and the owner is a loop: two loops share nothing.
    tree = ast.parse(MODULES[name].read_text(encoding="utf-8"))
    wrong = [
        f"{MODULES[name]}:{node.lineno} global {', '.join(node.names)}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Global)
    ]
    for statement in _at_module_level(tree.body):
        for target in _mutable_targets(statement):
            if not target.isupper() and not target.startswith("__"):
                wrong.append(f"{MODULES[name]}:{statement.lineno} {target} is mutable")
    assert wrong == []


def _at_module_level(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements that run when a module is imported, but for the bodies of its classes."""
    for statement in body:
        yield statement
        if isinstance(statement, ast.If | ast.For | ast.While | ast.With | ast.Try):
            for inner in ("body", "orelse", "finalbody"):
                yield from _at_module_level(getattr(statement, inner, []))
            for handler in getattr(statement, "handlers", []):
                yield from _at_module_level(handler.body)


def _mutable_targets(statement: ast.stmt) -> list[str]:
    """The names to which a statement gives something that can change."""
    if isinstance(statement, ast.Assign):
        targets, value = statement.targets, statement.value
    elif isinstance(statement, ast.AnnAssign) and statement.value is not None:
        targets, value = [statement.target], statement.value
    else:
        return []
    if isinstance(value, ast.Call):
        called = value.func
        if isinstance(called, ast.Subscript):  # deque[Job]()
            called = called.value
        constructor = called.attr if isinstance(called, ast.Attribute) else None
        constructor = called.id if isinstance(called, ast.Name) else constructor
        mutable = constructor in MUTABLE_CONSTRUCTORS
    else:
        mutable = isinstance(value, MUTABLE_DISPLAYS)
    return [target.id for target in targets if isinstance(target, ast.Name)] if mutable else []
