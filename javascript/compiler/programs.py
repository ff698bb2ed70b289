"""Whole programs: scripts, modules, evals, and functions made of text.

Each becomes one function of Python's, `main`.

ECMA-262 #sec-scripts, #sec-source-text-modules, #sec-performeval
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable
from types import CodeType
from typing import Any, TypeVar

from .. import statement_nodes
from ..statement_nodes import Program
from . import python_tree as py
from .analysis import Analysis
from .bindings import Scope, ScopeKind, Storage
from .classes import Classes
from .emitter import Unit
from .nesting import SHORT, limit_nesting
from .python_tree import Expr
from .static_semantics import is_strict_body

__all__ = [
    "Compiled",
    "compile_eval",
    "compile_function",
    "compile_module",
    "compile_script",
]


T = TypeVar("T")


class Compiled:
    """Code of Python's that defines `main`, with the objects that it refers to."""

    def __init__(self, code: CodeType, constants: dict[str, Any]) -> None:
        self.code = code
        self.constants = constants
        #: Of a module: whether its own code awaits, and the names that it declares.
        self.awaits = False
        self.local_names: tuple[str, ...] = ()
        self.variables: frozenset[str] = frozenset()

    def main(self, namespace: dict[str, Any]) -> Callable[..., Any]:
        """The function, over the operations of a realm."""
        globals_ = {**namespace, **self.constants}
        exec(self.code, globals_)
        main: Callable[..., Any] = globals_["'main"]
        return main


class ProgramEmitter(Classes):
    """Writes the top of a program."""

    def this_is_checked(self) -> bool:
        nearest = self.function.nearest_with_this
        return nearest.parent is None and self.unit.outer_context.get("checks_this", False)

    def export_default(self, node: statement_nodes.ExportDefaultDeclaration) -> None:
        declaration: Any = node.declaration
        if type(declaration).__name__ in {"FunctionDeclaration", "ClassDeclaration"}:
            self.statement(declaration)
        else:
            value = self.named(declaration, "default")
            self.add(self.at(node, self.initialize("*default*", value)))


def _finish(unit: Unit, parameters: list[str], emitter: ProgramEmitter, file: str) -> Compiled:
    if emitter.has_jumps:
        emitter.out.insert(0, py.assign("jump", py.constant(0)))
    definition = py.define("'main", parameters, emitter.finished_body())
    module = ast.Module([definition], [])
    # OPTIMIZATION: a text this short cannot nest too deeply; many evals are.
    if len(unit.source.text) > SHORT:
        limit_nesting(module, unit.variable)
    py.locate(module)
    code = _deeply(lambda: compile(module, file, "exec", dont_inherit=True))
    return Compiled(code, unit.constants)


#: How deep a program may nest, in calls of Python's.
DEEPEST = 40_000


def _deeply(work: Callable[[], T]) -> T:
    """Do what may take deeper calls than Python allows by itself."""
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(max(limit, DEEPEST))
    try:
        return work()
    finally:
        sys.setrecursionlimit(limit)


def _begin(tree: Program, kind: ScopeKind, *, strict: bool) -> tuple[Unit, ProgramEmitter, Scope]:
    analysis = Analysis()
    scope = analysis.program(tree, kind, strict=strict)
    analysis.resolve_all()
    unit = Unit(analysis, tree.source)
    emitter = ProgramEmitter(unit, scope.function, scope)
    return unit, emitter, scope


def compile_script(tree: Program) -> Compiled:
    """``main(this)`` runs the script and returns its completion value.

    ECMA-262 #sec-runtime-semantics-scriptevaluation
    """
    return _deeply(lambda: _compile_script(tree))


def _compile_script(tree: Program) -> Compiled:
    unit, emitter, scope = _begin(tree, ScopeKind.GLOBAL, strict=False)
    emitter.make_environment(scope)
    lexicals = [(b.name, b.is_constant) for b in scope.bindings.values() if b.is_lexical]
    variables = [b.name for b in scope.bindings.values() if b.kind == "var"]
    emitter.add(
        py.discard(
            py.call(
                "declare_globals",
                unit.keep((tuple(lexicals), tuple(variables)), "declarations"),
                py.listed(_functions(emitter, scope)),
            )
        )
    )
    _write_with_value(emitter, tree.body)
    return _finish(unit, ["this"], emitter, tree.source.file)


def _functions(emitter: ProgramEmitter, scope: Scope) -> list[Expr]:
    """The functions declared at the top, each with its name."""
    last = {node.id.name: node for node in scope.functions}
    return [
        py.tupled([py.constant(name), emitter.function_value(node, name)])
        for name, node in last.items()
    ]


def _write_with_value(emitter: ProgramEmitter, body: list[Any]) -> None:
    """Write statements, and return the value of the last one that has one."""
    emitter.completion = "completion"
    emitter.add(py.assign("completion", py.constant(None)))
    emitter.with_disposal(body, lambda: emitter.statements(body))
    emitter.add(ast.Return(py.name("completion")))


def compile_function(tree: Program) -> Compiled:
    """``main(this)`` makes the function that is the only statement of `tree`."""

    def work() -> Compiled:
        unit, emitter, scope = _begin(tree, ScopeKind.GLOBAL, strict=False)
        emitter.make_environment(scope)
        function: Any = tree.body[0]
        name = "" if function.expression.id is None else "anonymous"
        value = emitter.function_value(function.expression, name)
        emitter.add(ast.Return(value))
        return _finish(unit, ["this"], emitter, tree.source.file)

    return _deeply(work)


def compile_eval(tree: Program, context: dict[str, Any]) -> Compiled:
    """``main(this, outer_environment, new_target, home, class_box)`` runs the text of an eval.

    context: what `eval_context` says of the code around.  ECMA-262 #sec-performeval
    """

    def work() -> Compiled:
        strict = context["strict"] or is_strict_body(tree.body)
        unit, emitter, scope = _begin(tree, ScopeKind.EVAL, strict=strict)
        unit.outer_context = context
        for binding in scope.bindings.values():
            emitter.make_binding(binding)
        if scope.environment is not None:
            emitter.make_environment(scope)
        if strict:
            emitter.hoist_functions(scope)
        else:
            names = [b.name for b in scope.bindings.values() if b.kind == "var"]
            emitter.add(
                py.discard(
                    py.call(
                        "declare_eval_variables",
                        py.name("outer_environment"),
                        py.constant(tuple(names)),
                        py.listed(_functions(emitter, scope)),
                    )
                )
            )
        _write_with_value(emitter, tree.body)
        parameters = ["this", "outer_environment", "new_target", "home", "class_box"]
        return _finish(unit, parameters, emitter, tree.source.file)

    return _deeply(work)


def compile_module(tree: Program) -> Compiled:
    """``main(this, boxes)`` is a generator: its first step initializes the functions.

    boxes: a box for each name that the module declares or imports.  Each other step is an await.
    ECMA-262 #sec-source-text-module-record-initialize-environment
    """

    def work() -> Compiled:
        analysis = Analysis()
        scope = analysis.program(tree, ScopeKind.MODULE, strict=True)
        for binding in scope.bindings.values():
            binding.storage = Storage.BOX
        analysis.resolve_all()
        unit = Unit(analysis, tree.source)
        function = scope.function
        function.kind = "async"
        emitter = ProgramEmitter(unit, function, scope)
        for binding in scope.bindings.values():
            box = ast.Subscript(py.name("boxes"), py.constant(binding.name), py.LOAD)
            emitter.add(py.assign(binding.variable, box))
            if binding.kind not in {"import", "var", "function"}:
                binding.needs_tdz = True
        emitter.make_environment(scope)
        emitter.hoist_functions(scope)
        emitter.add(py.discard(ast.Yield(py.constant(None))))
        emitter.with_disposal(tree.body, lambda: emitter.statements(tree.body))
        compiled = _finish(unit, ["this", "boxes"], emitter, tree.source.file)
        compiled.awaits = function.awaits
        compiled.local_names = tuple(
            binding.name for binding in scope.bindings.values() if binding.kind != "import"
        )
        compiled.variables = frozenset(
            b.name for b in scope.bindings.values() if b.kind in {"var", "function"}
        )
        return compiled

    return _deeply(work)
