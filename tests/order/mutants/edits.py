"""Wrong cores: functions of the core compiled from their source with one passage replaced.

An edit finds its passage by its syntax tree, so neither layout nor comments matter; a passage that
is not there exactly once is an error, never a mutant that changes nothing.  The new code is put
into the existing function object, so that every name, alias and class that leads to it follows.
"""

from __future__ import annotations

import ast
import contextlib
import importlib
import inspect
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from types import CodeType, FunctionType

__all__ = ["Edit", "EditError", "Mutant", "applied"]


class EditError(Exception):
    """An edit that does not fit the core (any more)."""


@dataclass(frozen=True)
class Edit:
    """Replace one passage of one function: an expression, or statements in a row."""

    # `module:qualified.name` within thenloop.
    target: str
    was: str
    becomes: str


@dataclass(frozen=True)
class Mutant:
    """One mistake; several edits only where the core spells the right thing more than once."""

    name: str
    # What the wrong core does.
    mistake: str
    edits: tuple[Edit, ...]


@contextlib.contextmanager
def applied(mutant: Mutant) -> Iterator[None]:
    """Let the core make the mistake for the length of the block."""
    by_target: dict[str, list[Edit]] = {}
    for edit in mutant.edits:
        by_target.setdefault(edit.target, []).append(edit)
    try:
        wrong = []
        for target, edits in by_target.items():
            function = _find(target)
            wrong.append((function, _wrong_code(function, edits)))
    except EditError as error:
        raise EditError(f"{mutant.name} does not fit the core: {error}") from error
    right = [(function, function.__code__) for function, _ in wrong]
    try:
        for function, code in wrong:
            function.__code__ = code
        yield
    finally:
        for function, code in right:
            function.__code__ = code


def _find(target: str) -> FunctionType:
    module_name, _, path = target.partition(":")
    found: object
    try:
        found = importlib.import_module(f"thenloop.{module_name}")
        for name in path.split("."):
            # Statically, so that methods come as functions and properties as themselves.
            found = inspect.getattr_static(found, name)
    except (ImportError, AttributeError) as error:
        raise EditError(f"{target} does not exist: {error}") from error
    if isinstance(found, (classmethod, staticmethod)):
        found = found.__func__
    if not isinstance(found, FunctionType):
        raise EditError(f"{target} is not a function written in Python")
    return found


def _wrong_code(function: FunctionType, edits: list[Edit]) -> CodeType:
    """Compile the function's source with the edits made."""
    right = function.__code__
    definition = ast.parse(textwrap.dedent(inspect.getsource(function))).body[0]
    if (
        not isinstance(definition, (ast.FunctionDef, ast.AsyncFunctionDef))
        or definition.name != right.co_name
    ):
        raise EditError(f"{edits[0].target} has changed on disk since it was imported")
    definition.decorator_list = []
    for edit in edits:
        _replace(definition, edit)
    module = ast.fix_missing_locations(ast.Module([definition], type_ignores=[]))
    compiled = compile(
        module,
        f"<mutant of {edits[0].target}>",
        "exec",
        # As in the core, annotations are not evaluated.
        flags=annotations.compiler_flag,
        dont_inherit=True,
    )
    for constant in compiled.co_consts:
        if isinstance(constant, CodeType) and constant.co_name == right.co_name:
            if constant.co_freevars != right.co_freevars:
                raise EditError(
                    f"{edits[0].target} is a closure, or uses super(): not to be edited"
                )
            return constant
    raise AssertionError(f"{right.co_name} was compiled to nothing")


def _replace(definition: ast.AST, edit: Edit) -> None:
    was = ast.parse(textwrap.dedent(edit.was)).body
    becomes = ast.parse(textwrap.dedent(edit.becomes)).body
    if _same(was, becomes):
        raise EditError(f"an edit of {edit.target} changes nothing: {edit.was.strip()!r}")
    match was, becomes:
        case [ast.Expr(old)], [ast.Expr(new)]:
            found = _replace_expression(definition, old, new)
        case _:
            found = _replace_statements(definition, was, becomes)
    if found != 1:
        passage = textwrap.dedent(edit.was).strip()
        raise EditError(f"{edit.target} has this passage {found} times, not once:\n{passage}")


def _same(some: list[ast.stmt], others: list[ast.stmt]) -> bool:
    return [ast.dump(node) for node in some] == [ast.dump(node) for node in others]


def _replace_expression(definition: ast.AST, was: ast.expr, becomes: ast.expr) -> int:
    wanted = ast.dump(was)
    found = 0
    for parent in list(ast.walk(definition)):
        for field, value in ast.iter_fields(parent):
            if isinstance(value, ast.expr) and ast.dump(value) == wanted:
                setattr(parent, field, becomes)
                found += 1
            elif isinstance(value, list):
                for index, item in enumerate(value):
                    if isinstance(item, ast.expr) and ast.dump(item) == wanted:
                        value[index] = becomes
                        found += 1
    return found


def _replace_statements(definition: ast.AST, was: list[ast.stmt], becomes: list[ast.stmt]) -> int:
    found = 0
    for parent in list(ast.walk(definition)):
        for _, block in ast.iter_fields(parent):
            if not isinstance(block, list) or not all(isinstance(s, ast.stmt) for s in block):
                continue
            for start in range(len(block) - len(was), -1, -1):
                if _same(block[start : start + len(was)], was):
                    block[start : start + len(was)] = becomes
                    found += 1
    return found
