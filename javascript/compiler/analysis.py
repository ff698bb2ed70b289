"""The analysis of a program: a walk that notes what it declares, and where each name is used.

ECMA-262 #sec-syntax-directed-operations-scope-analysis
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, Final

from .. import nodes, statement_nodes
from ..nodes import Node
from .bindings import FunctionScope, Reference, Scope, ScopeKind, Storage
from .resolution import Resolution
from .static_semantics import (
    bound_identifiers,
    has_expressions,
    is_simple_parameter_list,
    is_strict_body,
)

__all__ = ["Analysis"]


class Analysis(Resolution):
    """Walks a program once, and then says what each name refers to."""

    # Entry points

    def program(self, tree: statement_nodes.Program, kind: ScopeKind, *, strict: bool) -> Scope:
        """Analyse a script, a module or an eval; the scope of its top."""
        strict = strict or kind is ScopeKind.MODULE or is_strict_body(tree.body)
        self.function = FunctionScope(tree, None, None, strict, is_arrow=False)
        self.functions[id(tree)] = self.function
        scope = self.open(kind, 0, in_loop=False)
        self.scopes[id(tree)] = scope
        self.function.scope = self.function.var_scope = scope
        if kind is ScopeKind.EVAL:
            self._dynamic.append(scope)
        self.declare_hoisted(tree.body, scope)
        for statement in tree.body:
            self.visit(statement)
        self.finish_annex_b(0)
        return scope

    # Walking

    def visit(self, node: Any) -> None:
        if node is None:
            return
        method = _VISITORS.get(type(node))
        if method is not None:
            method(self, node)
        else:
            self.visit_children(node)

    def visit_children(self, node: Any) -> None:
        for name in node.names:
            child = getattr(node, name)
            if type(child) is list:
                for item in child:
                    if isinstance(item, Node):
                        self.visit(item)
            elif isinstance(child, Node):
                self.visit(child)

    def visit_list(self, items: Iterable[Any]) -> None:
        for item in items:
            self.visit(item)

    def refer(self, name: str, start: int) -> None:
        self.references.append(Reference(name, self.scope, start))
        if name == "arguments":
            self._refer_to_arguments()

    def _refer_to_arguments(self) -> None:
        """Let the function that has the arguments object make one."""
        function = self.function.nearest_with_this
        if function.parent is None or function.is_synthetic:
            return
        function.uses_arguments = True
        self.declare("arguments", "arguments", function.scope)

    def visit_identifier(self, node: nodes.Identifier) -> None:
        self.refer(node.name, node.start)

    def visit_this(self, node: Any) -> None:
        function = self.function
        function.uses_this = True
        function.nearest_with_this.uses_this = True

    def visit_super(self, node: Any) -> None:
        function = self.function
        function.nearest_with_this.uses_super = True
        function.nearest_with_this.uses_this = True

    def visit_meta(self, node: nodes.MetaProperty) -> None:
        if node.meta.name == "new":
            self.function.nearest_with_this.uses_new_target = True

    def visit_member(self, node: nodes.MemberExpression) -> None:
        self.visit(node.object)
        if node.computed:
            self.visit(node.property)
        elif type(node.property) is nodes.PrivateIdentifier:
            self.refer("#" + node.property.name, node.start)

    def visit_private(self, node: nodes.PrivateIdentifier) -> None:
        self.refer("#" + node.name, node.start)

    def visit_property(self, node: nodes.Property) -> None:
        if node.computed:
            self.visit(node.key)
        if node.method or node.kind != "init":
            self.methods.add(id(node.value))
            self.method_starts[id(node.value)] = node.start
        self.visit(node.value)

    def visit_assignment(self, node: nodes.AssignmentExpression) -> None:
        self.visit_target(node.left)
        self.visit(node.right)

    def visit_update(self, node: nodes.UpdateExpression) -> None:
        self.visit_target(node.argument)

    def visit_target(self, node: Any) -> None:
        """A pattern, or anything else, that is assigned."""
        kind = type(node)
        if kind is nodes.Identifier:
            self.refer(node.name, node.start)
        elif kind is nodes.ObjectPattern:
            for part in node.properties:
                if type(part) is nodes.RestElement:
                    self.visit_target(part.argument)
                else:
                    if part.computed:
                        self.visit(part.key)
                    self.visit_target(part.value)
        elif kind is nodes.ArrayPattern:
            for part in node.elements:
                if part is not None:
                    self.visit_target(part)
        elif kind is nodes.AssignmentPattern:
            self.visit_target(node.left)
            self.visit(node.right)
        elif kind is nodes.RestElement:
            self.visit_target(node.argument)
        else:
            self.visit(node)

    def visit_binding(self, node: Any) -> None:
        """A pattern that initializes what it names: only what it evaluates meanwhile is visited."""
        kind = type(node)
        if kind is nodes.ObjectPattern:
            for part in node.properties:
                if type(part) is not nodes.RestElement:
                    if part.computed:
                        self.visit(part.key)
                    self.visit_binding(part.value)
        elif kind is nodes.ArrayPattern:
            for part in node.elements:
                if part is not None:
                    self.visit_binding(part)
        elif kind is nodes.AssignmentPattern:
            self.visit_binding(node.left)
            self.visit(node.right)
        elif kind is nodes.RestElement:
            self.visit_binding(node.argument)

    def visit_call(self, node: nodes.CallExpression) -> None:
        callee = node.callee
        if type(callee) is nodes.Identifier and callee.name == "eval" and not node.optional:
            self.note_direct_eval()
        self.visit(callee)
        self.visit_list(node.arguments)

    def note_direct_eval(self) -> None:
        """Whatever is visible here may be looked for by name."""
        function: FunctionScope | None = self.function
        if not self.scope.strict:
            self.function.var_scope.grows = True
        self._dynamic.append(self.scope)
        nearest = self.function.nearest_with_this
        nearest.uses_this = nearest.uses_new_target = True
        if nearest.parent is not None and not nearest.is_synthetic:
            nearest.uses_arguments = True
            self.declare("arguments", "arguments", nearest.scope)
        if nearest.member_of is not None or nearest.is_method:
            nearest.uses_super = True
        while function is not None:
            function.uses_this = True
            function = function.parent if function.is_arrow else None

    def visit_await(self, node: nodes.AwaitExpression) -> None:
        self.function.awaits = True
        self.visit(node.argument)

    # Variables

    def visit_variables(self, node: statement_nodes.VariableDeclaration) -> None:
        if node.kind == "await using":
            self.function.awaits = True
        if node.kind == "var":
            for declarator in node.declarations:
                for identifier in bound_identifiers(declarator.id):
                    self.declare_var(identifier.name)
        for declarator in node.declarations:
            if node.kind != "var":
                self.visit_binding(declarator.id)
            elif declarator.init is not None:
                self.visit_target(declarator.id)
            self.visit(declarator.init)

    def declare_var(self, name: str) -> None:
        """ECMA-262 #sec-static-semantics-vardeclarednames"""
        self.declare(name, "var", self.function.var_scope)

    # Functions

    def visit_function(self, node: Any) -> None:
        if type(node) is nodes.FunctionExpression and node.id is not None:
            scope = self.open(ScopeKind.NAME, node.start)
            own = self.declare(node.id.name, "name", scope)
            own.storage = Storage.BOX
            self.name_scopes[id(node)] = scope
            self.analyse_function(node)
            self.close()
        else:
            self.analyse_function(node)

    def visit_nameless_function(self, node: Any) -> None:
        self.analyse_function(node)

    def analyse_function(self, node: Any, member_of: Scope | None = None) -> FunctionScope:
        outer_function, outer_scope = self.function, self.scope
        is_arrow = type(node) is nodes.ArrowFunctionExpression
        block = type(node.body) is statement_nodes.BlockStatement
        strict = outer_scope.strict or (block and is_strict_body(node.body.body))
        function = FunctionScope(node, outer_function, outer_scope, strict, is_arrow)
        function.member_of = member_of
        function.is_method = member_of is not None or id(node) in self.methods
        function.kind = ("async " if node.is_async else "") + (
            "generator" if node.generator else ""
        )
        function.kind = function.kind.strip() or "normal"
        self.functions[id(node)] = function
        self.function = function
        scope = self.open(ScopeKind.FUNCTION, node.start, in_loop=False)
        scope.strict = strict
        self.scopes[id(node)] = scope
        function.scope = function.var_scope = scope
        since = len(self._annex_b)
        simple = is_simple_parameter_list(node.params)
        for parameter in node.params:
            for identifier in bound_identifiers(parameter):
                self.declare(identifier.name, "param", scope, 0 if simple else parameter.end)
        for parameter in node.params:
            self.visit_binding(parameter)
        if has_expressions(node.params):
            body_scope = self.open(ScopeKind.BODY, node.body.start, in_loop=False)
            function.var_scope = body_scope
            self.body_scopes[id(node)] = body_scope
        if block:
            self.declare_hoisted(node.body.body, function.var_scope)
            self.visit_list(node.body.body)
        else:
            self.visit(node.body)
        self.finish_annex_b(since)
        self.function, self.scope = outer_function, outer_scope
        return function

    # Classes

    def visit_class(self, node: Any) -> None:
        outer = self.scope
        scope = self.open(ScopeKind.CLASS, node.start)
        scope.strict = True
        self.scopes[id(node)] = scope
        if node.id is not None:
            self.declare(node.id.name, "const", scope, node.end)
        self.visit(node.superClass)
        for member in node.body.body:
            key = getattr(member, "key", None)
            if type(key) is nodes.PrivateIdentifier:
                self.declare("#" + key.name, "private", scope)
        fields = self._synthetic(node, scope)
        self.field_functions[id(node)] = fields
        statics = self._synthetic(node, scope)
        self.static_functions[id(node)] = statics
        for member in node.body.body:
            kind = type(member)
            if kind is nodes.StaticBlock:
                self._inside(statics, partial(self._static_block, member))
                continue
            if member.computed:
                self.visit(member.key)
            if kind is nodes.MethodDefinition:
                function = self.analyse_function(member.value, scope)
                if member.kind == "constructor" and node.superClass is not None:
                    function.is_derived_constructor = True
            elif member.value is not None:
                target = statics if member.static else fields
                self._inside(target, partial(self.visit, member.value))
        self.scope = outer

    def _synthetic(self, node: Any, scope: Scope) -> FunctionScope:
        """A function that the text does not show, in a class."""
        function = FunctionScope(node, self.function, scope, strict=True, is_arrow=False)
        function.member_of = scope
        function.is_synthetic = True
        inner = Scope(ScopeKind.FUNCTION, scope, function, node.start, in_loop=False, strict=True)
        function.scope = function.var_scope = inner
        return function

    def _inside(self, function: FunctionScope, work: Callable[[], None]) -> None:
        outer_function, outer_scope = self.function, self.scope
        self.function, self.scope = function, function.scope
        work()
        self.function, self.scope = outer_function, outer_scope

    def _static_block(self, node: nodes.StaticBlock) -> None:
        function = FunctionScope(node, self.function, self.scope, strict=True, is_arrow=True)
        self.functions[id(node)] = function
        outer_function, outer_scope = self.function, self.scope
        self.function = function
        scope = self.open(ScopeKind.FUNCTION, node.start, in_loop=False)
        self.scopes[id(node)] = scope
        function.scope = function.var_scope = scope
        self.declare_hoisted(node.body, scope)
        self.visit_list(node.body)
        self.function, self.scope = outer_function, outer_scope

    # Statements

    def visit_block(self, node: statement_nodes.BlockStatement) -> None:
        scope = self.open(ScopeKind.BLOCK, node.start)
        self.scopes[id(node)] = scope
        self.declare_block(node.body, scope)
        self.visit_list(node.body)
        self.close()

    def visit_branch(self, node: Any) -> None:
        """A statement that stands where a block could; a function there has a block of its own."""
        if type(node) is nodes.FunctionDeclaration:
            scope = self.open(ScopeKind.BLOCK, node.start)
            self.scopes[id(node)] = self.scopes.get(id(node)) or scope
            self.name_scopes[id(node)] = scope
            self.declare_block([node], scope)
            self.visit(node)
            self.close()
        else:
            self.visit(node)

    def visit_if(self, node: statement_nodes.IfStatement) -> None:
        self.visit(node.test)
        self.visit_branch(node.consequent)
        if node.alternate is not None:
            self.visit_branch(node.alternate)

    def visit_labeled(self, node: statement_nodes.LabeledStatement) -> None:
        self.visit(node.body)

    def visit_nothing(self, node: Any) -> None:
        pass

    def visit_for(self, node: statement_nodes.ForStatement) -> None:
        scope = self.open(ScopeKind.LOOP, node.start, in_loop=True)
        self.scopes[id(node)] = scope
        if type(node.init) is statement_nodes.VariableDeclaration:
            self._declare_lexical(node.init, scope)
        self.visit(node.init)
        self.function.loop_depth += 1
        self.visit(node.test)
        self.visit(node.update)
        self.visit(node.body)
        self.function.loop_depth -= 1
        self.close()

    def visit_for_each(self, node: Any) -> None:
        scope = self.open(ScopeKind.LOOP, node.start, in_loop=True)
        self.scopes[id(node)] = scope
        left = node.left
        declares = type(left) is statement_nodes.VariableDeclaration
        if getattr(node, "is_await", False) or (declares and left.kind == "await using"):
            self.function.awaits = True
        if declares and left.kind != "var":
            self._declare_lexical(left, scope)
            for binding in scope.bindings.values():
                binding.ready = node.right.end
        self.visit(node.right)
        self.function.loop_depth += 1
        if declares:
            if left.kind == "var":
                for identifier in bound_identifiers(left.declarations[0].id):
                    self.declare_var(identifier.name)
                self.visit(left.declarations[0].init)
                self.visit_target(left.declarations[0].id)
            else:
                self.visit_binding(left.declarations[0].id)
        else:
            self.visit_target(left)
        self.visit(node.body)
        self.function.loop_depth -= 1
        self.close()

    def visit_loop(self, node: Any) -> None:
        self.function.loop_depth += 1
        self.visit_children(node)
        self.function.loop_depth -= 1

    def visit_switch(self, node: statement_nodes.SwitchStatement) -> None:
        self.visit(node.discriminant)
        scope = self.open(ScopeKind.SWITCH, node.start)
        self.scopes[id(node)] = scope
        for case in node.cases:
            self.declare_block(case.consequent, scope)
        for case in node.cases:
            self.visit(case.test)
            self.visit_list(case.consequent)
        self.close()

    def visit_catch(self, node: statement_nodes.CatchClause) -> None:
        scope = self.open(ScopeKind.CATCH, node.start)
        self.scopes[id(node)] = scope
        if node.param is not None:
            simple = type(node.param) is nodes.Identifier
            for identifier in bound_identifiers(node.param):
                kind = "simple catch" if simple else "let"
                self.declare(identifier.name, kind, scope, node.param.end)
            self.visit_binding(node.param)
        self.visit(node.body)
        self.close()

    def visit_with(self, node: statement_nodes.WithStatement) -> None:
        self.visit(node.object)
        scope = self.open(ScopeKind.WITH, node.start)
        self.scopes[id(node)] = scope
        self._dynamic.append(scope)
        self.visit_branch(node.body)
        self.close()

    # Modules

    def visit_export_named(self, node: Any) -> None:
        if node.declaration is not None:
            self.visit(node.declaration)
        elif node.source is None:
            for specifier in node.specifiers:
                self.refer(specifier.local.name, node.end)

    def visit_export_default(self, node: Any) -> None:
        self.visit(node.declaration)


_VISITORS: Final[dict[type, Callable[[Analysis, Any], None]]] = {
    nodes.Identifier: Analysis.visit_identifier,
    nodes.PrivateIdentifier: Analysis.visit_private,
    nodes.ThisExpression: Analysis.visit_this,
    nodes.Super: Analysis.visit_super,
    nodes.MetaProperty: Analysis.visit_meta,
    nodes.MemberExpression: Analysis.visit_member,
    nodes.Property: Analysis.visit_property,
    nodes.AssignmentExpression: Analysis.visit_assignment,
    nodes.UpdateExpression: Analysis.visit_update,
    nodes.AwaitExpression: Analysis.visit_await,
    nodes.CallExpression: Analysis.visit_call,
    nodes.FunctionDeclaration: Analysis.visit_nameless_function,
    nodes.FunctionExpression: Analysis.visit_function,
    nodes.ArrowFunctionExpression: Analysis.visit_nameless_function,
    nodes.ClassDeclaration: Analysis.visit_class,
    nodes.ClassExpression: Analysis.visit_class,
    statement_nodes.VariableDeclaration: Analysis.visit_variables,
    statement_nodes.BlockStatement: Analysis.visit_block,
    statement_nodes.IfStatement: Analysis.visit_if,
    statement_nodes.LabeledStatement: Analysis.visit_labeled,
    statement_nodes.BreakStatement: Analysis.visit_nothing,
    statement_nodes.ContinueStatement: Analysis.visit_nothing,
    statement_nodes.ForStatement: Analysis.visit_for,
    statement_nodes.ForInStatement: Analysis.visit_for_each,
    statement_nodes.ForOfStatement: Analysis.visit_for_each,
    statement_nodes.WhileStatement: Analysis.visit_loop,
    statement_nodes.DoWhileStatement: Analysis.visit_loop,
    statement_nodes.SwitchStatement: Analysis.visit_switch,
    statement_nodes.CatchClause: Analysis.visit_catch,
    statement_nodes.WithStatement: Analysis.visit_with,
    statement_nodes.ImportDeclaration: Analysis.visit_nothing,
    statement_nodes.ExportNamedDeclaration: Analysis.visit_export_named,
    statement_nodes.ExportDefaultDeclaration: Analysis.visit_export_default,
    statement_nodes.ExportAllDeclaration: Analysis.visit_nothing,
}
