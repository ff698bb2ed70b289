"""Modules: imports, exports, `import()` and `import.meta`.

ECMA-262 #sec-modules, #sec-import-calls
"""

import re

from .context import Grammar
from .nodes import (
    Identifier,
    ImportExpression,
    Literal,
    MetaProperty,
    Node,
)
from .patterns import names_of
from .statement_nodes import (
    ExportAllDeclaration,
    ExportDefaultDeclaration,
    ExportNamedDeclaration,
    ExportSpecifier,
    ImportAttribute,
    ImportDeclaration,
    ImportDefaultSpecifier,
    ImportNamespaceSpecifier,
    ImportSpecifier,
)
from .tokens import NAME, STRING

__all__ = ["Modules"]

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_PHASES = {"defer": "deferred imports", "source": "source phase imports"}


class Modules(Grammar):
    """The part of the parser that knows modules."""

    # Expressions.

    def parse_import_expression(self) -> Node:
        """`import()` or `import.meta`."""
        start, end = self.start, self.end
        self.next()
        if self.eat("."):
            if self.kind == NAME and self.value in _PHASES and self.after() == "(":
                self.unsupported(_PHASES[self.value], start)
            if not self.at_word("meta"):
                self.unexpected()
            if not self.module:
                self.fail("import.meta can stand only in a module", start)
            meta = Identifier(start, end, "import")
            return MetaProperty(start, self.end, meta, self.parse_any_name())
        self.expect("(")
        source = self.parse_assignment()
        options = None
        if self.eat(",") and self.kind != ")":
            options = self.parse_assignment()
            self.eat(",")
        self.expect(")")
        return ImportExpression(start, self.last_end, source, options)

    # Imports.

    def _check_place(self) -> None:
        if not self.module:
            self.fail(f"{self.kind} can stand only in a module")
        if not self.at_module_top:
            self.fail(f"{self.kind} can stand only at the top of a module")

    def parse_import(self) -> Node:
        """ECMA-262 #prod-ImportDeclaration"""
        start = self.start
        self._check_place()
        self.next()
        specifiers: list[Node] = []
        if self.kind != STRING:
            specifiers = self._parse_import_clause()
            self._expect_word("from")
        if self.kind != STRING:
            self.unexpected()
        source = self.parse_string()
        attributes = self._parse_attributes()
        self.take_semicolon()
        return ImportDeclaration(start, self.last_end, specifiers, source, attributes)

    def _parse_import_clause(self) -> list[Node]:
        specifiers: list[Node] = []
        if self.kind == NAME:
            local = self._parse_local()
            self._refuse_phase(local)
            specifiers.append(ImportDefaultSpecifier(local.start, local.end, local))
            if not self.eat(","):
                return specifiers
        start = self.start
        if self.eat("*"):
            self._expect_word("as")
            local = self._parse_local()
            specifiers.append(ImportNamespaceSpecifier(start, self.last_end, local))
            return specifiers
        self.expect("{")
        while self.kind != "}":
            specifiers.append(self._parse_import_specifier())
            if self.kind != "}":
                self.expect(",")
        self.next()
        return specifiers

    def _refuse_phase(self, local: Identifier) -> None:
        if local.name == "defer" and self.kind == "*":
            self.unsupported(_PHASES["defer"], local.start)
        is_source = local.name == "source" and self.kind == NAME
        if is_source and not (self.value == "from" and self.after() in {"'", '"'}):
            self.unsupported(_PHASES["source"], local.start)

    def _parse_local(self) -> Identifier:
        local = self.parse_binding_identifier()
        self.declare(local.name, local.start, "import")
        return local

    def _parse_import_specifier(self) -> ImportSpecifier:
        start, kind = self.start, self.kind
        imported = self._parse_module_name()
        if self.at_word("as"):
            self.next()
            local = self._parse_local()
        else:
            if kind != NAME or not isinstance(imported, Identifier):
                self.fail("this cannot be the name of an import here", start)
            self.check_reference(imported.name, start)
            self.check_binding(imported.name, start)
            self.declare(imported.name, start, "import")
            local = Identifier(imported.start, imported.end, imported.name)
        return ImportSpecifier(start, self.last_end, imported, local)

    def _parse_module_name(self) -> Identifier | Literal:
        """ECMA-262 #prod-ModuleExportName"""
        if self.kind != STRING:
            return self.parse_any_name()
        if _LONE_SURROGATE.search(self.value):
            self.fail("the name of an export must not have a lone surrogate")
        return self.parse_string()

    def _expect_word(self, word: str) -> None:
        if not self.at_word(word):
            self.unexpected()
        self.next()

    def _parse_attributes(self) -> list[ImportAttribute]:
        """ECMA-262 #prod-WithClause"""
        attributes: list[ImportAttribute] = []
        if not self.eat("with"):
            return attributes
        seen: set[str] = set()
        self.expect("{")
        while self.kind != "}":
            start = self.start
            key = self.parse_string() if self.kind == STRING else self.parse_any_name()
            name = key.name if isinstance(key, Identifier) else str(key.value)
            if name in seen:
                self.fail(f"there are two attributes {name}", start)
            seen.add(name)
            self.expect(":")
            if self.kind != STRING:
                self.unexpected()
            value = self.parse_string()
            attributes.append(ImportAttribute(start, self.last_end, key, value))
            if self.kind != "}":
                self.expect(",")
        self.next()
        return attributes

    # Exports.

    def parse_export(self) -> Node:
        """ECMA-262 #prod-ExportDeclaration"""
        start = self.start
        self._check_place()
        self.next()
        if self.eat("*"):
            return self._parse_export_all(start)
        if self.kind == "default":
            self._export("default", self.start)
            self.next()
            declaration = self._parse_default()
            return ExportDefaultDeclaration(start, self.last_end, declaration)
        if self.kind == "{":
            return self._parse_export_list(start)
        declaration = self._parse_exported_declaration()
        return ExportNamedDeclaration(start, self.last_end, declaration, [], None, [])

    def _export(self, name: str, offset: int) -> None:
        if name in self.exported:
            self.fail(f"{name} is exported twice", offset)
        self.exported.add(name)

    def _parse_export_all(self, start: int) -> Node:
        exported = None
        if self.at_word("as"):
            self.next()
            name_start = self.start
            exported = self._parse_module_name()
            self._export(_name_of(exported), name_start)
        self._expect_word("from")
        if self.kind != STRING:
            self.unexpected()
        source = self.parse_string()
        attributes = self._parse_attributes()
        self.take_semicolon()
        return ExportAllDeclaration(start, self.last_end, exported, source, attributes)

    def _parse_default(self) -> Node:
        start = self.start
        if self.kind == "function":
            return self.parse_function(start, is_async=False, statement=True, needs_name=False)
        if self.kind == "class":
            return self.parse_class(statement=True, needs_name=False)
        if self.at_word("async"):
            mark = self.mark()
            self.next()
            if self.kind == "function" and not self.newline:
                return self.parse_function(start, is_async=True, statement=True, needs_name=False)
            self.reset(mark)
        declaration = self.parse_assignment()
        self.take_semicolon()
        return declaration

    def _parse_exported_declaration(self) -> Node:
        if self.kind not in {"var", "const", "function", "class", NAME}:
            self.unexpected()
        declaration = self.parse_statement()
        if declaration.type == "VariableDeclaration":
            if declaration.kind in {"using", "await using"}:  # type: ignore[attr-defined]
                self.fail("what is disposed of cannot be exported", declaration.start)
            for declarator in declaration.declarations:  # type: ignore[attr-defined]
                for name in names_of(declarator.id):
                    self._export(name.name, name.start)
        elif declaration.type in {"FunctionDeclaration", "ClassDeclaration"}:
            name = declaration.id  # type: ignore[attr-defined]
            self._export(name.name, name.start)
        else:
            self.fail("only a declaration can be exported so", declaration.start)
        return declaration

    def _parse_export_list(self, start: int) -> Node:
        self.next()
        specifiers: list[ExportSpecifier] = []
        while self.kind != "}":
            name_start = self.start
            local = self._parse_module_name()
            exported = local
            if self.at_word("as"):
                self.next()
                exported = self._parse_module_name()
            else:
                exported = _copy(local)
            self._export(_name_of(exported), exported.start)
            specifiers.append(ExportSpecifier(name_start, self.last_end, local, exported))
            if self.kind != "}":
                self.expect(",")
        self.next()
        source, attributes = None, []
        if self.at_word("from"):
            self.next()
            if self.kind != STRING:
                self.unexpected()
            source = self.parse_string()
            attributes = self._parse_attributes()
        else:
            for specifier in specifiers:
                name = specifier.local
                if not isinstance(name, Identifier):
                    self.fail("only what another module exports can have such a name", name.start)
                self.check_reference(name.name, name.start)
                self.export_locals.setdefault(name.name, name.start)
        self.take_semicolon()
        return ExportNamedDeclaration(start, self.last_end, None, specifiers, source, attributes)

    def check_exports(self) -> None:
        """Every local name that is exported is declared.

        ECMA-262 #sec-module-semantics-static-semantics-early-errors
        """
        for name, offset in self.export_locals.items():
            if not self.scope.has(name):
                self.fail(f"{name} is exported and declared nowhere", offset)


def _name_of(node: Identifier | Literal) -> str:
    return node.name if isinstance(node, Identifier) else str(node.value)


def _copy(node: Identifier | Literal) -> Identifier | Literal:
    """A second node for the same text: a tree has no node twice."""
    if isinstance(node, Identifier):
        return Identifier(node.start, node.end, node.name)
    return Literal(node.start, node.end, node.value, node.raw)
