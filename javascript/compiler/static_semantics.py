"""Static semantics that the compiler asks of parts of a program.

ECMA-262 #sec-syntax-directed-operations-scope-analysis
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .. import nodes, statement_nodes

__all__ = ["bound_identifiers", "has_expressions", "is_simple_parameter_list", "is_strict_body"]


def is_strict_body(body: Iterable[Any]) -> bool:
    """Whether a list of statements begins with a directive that makes it strict."""
    for statement in body:
        if type(statement) is not statement_nodes.ExpressionStatement:
            return False
        if statement.directive is None:
            return False
        if statement.directive == "use strict":
            return True
    return False


def bound_identifiers(pattern: Any) -> list[nodes.Identifier]:
    """The names that a pattern binds.  ECMA-262 #sec-static-semantics-boundnames"""
    kind = type(pattern)
    if kind is nodes.Identifier:
        return [pattern]
    if kind is nodes.ObjectPattern:
        found = []
        for part in pattern.properties:
            found += bound_identifiers(
                part.argument if type(part) is nodes.RestElement else part.value
            )
        return found
    if kind is nodes.ArrayPattern:
        return [name for part in pattern.elements if part for name in bound_identifiers(part)]
    if kind is nodes.AssignmentPattern:
        return bound_identifiers(pattern.left)
    if kind is nodes.RestElement:
        return bound_identifiers(pattern.argument)
    return []


def is_simple_parameter_list(parameters: Iterable[Any]) -> bool:
    """ECMA-262 #sec-static-semantics-issimpleparameterlist"""
    return all(type(parameter) is nodes.Identifier for parameter in parameters)


def has_expressions(parameters: Iterable[Any]) -> bool:
    """ECMA-262 #sec-static-semantics-containsexpression"""
    for parameter in parameters:
        kind = type(parameter)
        if kind is nodes.AssignmentPattern:
            return True
        if kind is nodes.RestElement and has_expressions([parameter.argument]):
            return True
        if kind is nodes.ArrayPattern and has_expressions(filter(None, parameter.elements)):
            return True
        if kind is nodes.ObjectPattern:
            for part in parameter.properties:
                if type(part) is nodes.RestElement:
                    continue
                if part.computed or has_expressions([part.value]):
                    return True
    return False
