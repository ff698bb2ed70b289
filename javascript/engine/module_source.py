"""What the text of a module imports and exports.

ECMA-262 #sec-parsemodule
"""

from __future__ import annotations

from typing import Any

from .. import nodes, statement_nodes
from ..compiler.static_semantics import bound_identifiers
from ..statement_nodes import Program
from .module_records import CyclicModule
from .throws import throw_syntax_error
from .values import to_code_units

__all__ = ["read_entries"]


def read_entries(tree: Program, module: CyclicModule) -> None:
    """Fill in the module's requests, imports and exports."""
    statement: Any
    for statement in tree.body:
        kind = type(statement)
        if kind is statement_nodes.ImportDeclaration:
            _read_import(statement, module)
        elif kind is statement_nodes.ExportAllDeclaration:
            specifier = _request(module, statement)
            if statement.exported is None:
                module.star_exports.append(specifier)
            else:
                module.indirect_exports[_name(statement.exported)] = (specifier, None)
        elif kind is statement_nodes.ExportDefaultDeclaration:
            declaration: Any = statement.declaration
            local = "*default*"
            if type(declaration) in (nodes.FunctionDeclaration, nodes.ClassDeclaration):
                local = declaration.id.name if declaration.id else local
            module.local_exports["default"] = local
        elif kind is statement_nodes.ExportNamedDeclaration:
            _read_export(statement, module)
    _resolve_reexports(module)


def _name(node: Any) -> str:
    """A name of an import or an export, which may be a string."""
    return to_code_units(node.name if type(node) is nodes.Identifier else node.value)


def _request(module: CyclicModule, statement: Any) -> str:
    """Note that a module is asked for; its key among the requested."""
    specifier = to_code_units(statement.source.value)
    kind = ""
    for attribute in getattr(statement, "attributes", None) or ():
        key = _name(attribute.key)
        if key != "type":
            throw_syntax_error(f"Import attribute '{key}' is not supported")
        kind = attribute.value.value
    key = f"{specifier}\0{kind}" if kind else specifier
    module.requested.setdefault(key, None)  # type: ignore[arg-type]
    module.requested_kinds[key] = kind
    return key


def _read_import(statement: Any, module: CyclicModule) -> None:
    specifier = _request(module, statement)
    for part in statement.specifiers:
        kind = type(part)
        if kind is statement_nodes.ImportNamespaceSpecifier:
            imported = None
        elif kind is statement_nodes.ImportDefaultSpecifier:
            imported = "default"
        else:
            imported = _name(part.imported)
        module.imports[part.local.name] = (specifier, imported)


def _read_export(statement: Any, module: CyclicModule) -> None:
    declaration: Any = statement.declaration
    if declaration is not None:
        if type(declaration) is statement_nodes.VariableDeclaration:
            for declarator in declaration.declarations:
                for identifier in bound_identifiers(declarator.id):
                    module.local_exports[to_code_units(identifier.name)] = identifier.name
        else:
            module.local_exports[to_code_units(declaration.id.name)] = declaration.id.name
    elif statement.source is not None:
        specifier = _request(module, statement)
        for part in statement.specifiers:
            module.indirect_exports[_name(part.exported)] = (specifier, _name(part.local))
    else:
        for part in statement.specifiers:
            module.local_exports[_name(part.exported)] = part.local.name


def _resolve_reexports(module: CyclicModule) -> None:
    """An export of something imported is an indirect one, except of a namespace."""
    for exported, local in list(module.local_exports.items()):
        found = module.imports.get(local)
        if found is not None:
            del module.local_exports[exported]
            module.indirect_exports[exported] = found
