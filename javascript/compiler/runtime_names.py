"""Operations on names.

ECMA-262 #sec-reference-record-specification-type
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..engine.environments import Environment, GlobalEnvironment, ObjectEnvironment
from ..engine.operators import type_of
from ..engine.properties import MISSING, AccessorProperty, DataProperty
from ..engine.throws import (
    throw_reference_error,
    throw_syntax_error,
    throw_type_error,
)
from ..engine.values import TDZ

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["name_operations"]


def initialized(value: Any, name: str) -> Any:
    """The value of a binding, unless it has none yet."""
    if value is TDZ:
        throw_reference_error(f"Cannot access '{name}' before initialization")
    return value


def checked(value: Any, old: Any, name: str) -> Any:
    """`value`, about to be assigned to a binding that holds `old`."""
    if old is TDZ:
        throw_reference_error(f"Cannot access '{name}' before initialization")
    return value


def throw_constant(value: Any, name: str) -> Any:
    throw_type_error("Assignment to constant variable.")


def ignore_assignment(value: Any, name: str) -> Any:
    return value


def store_in_box(box: list[Any], value: Any) -> Any:
    box[0] = value
    return value


def throw_invalid_target(value: Any) -> Any:
    """What is no target is found out when it is assigned, where web code relies on that."""
    throw_reference_error("Invalid left-hand side in assignment")


def initialized_this(this: Any) -> Any:
    """ECMA-262 #sec-getthisbinding"""
    if this is TDZ:
        throw_reference_error(
            "Must call super constructor in derived class before accessing 'this' or returning "
            "from derived constructor"
        )
    return this


def name_operations(realm: Realm, environment: GlobalEnvironment) -> dict[str, Any]:
    """The operations that need the global environment."""
    lexicals = realm.lexicals
    global_object = realm.global_object
    props = global_object.props

    def get_global(name: str) -> Any:
        binding = lexicals.get(name)
        if binding is not None:
            value = binding[0]
            if value is TDZ:
                throw_reference_error(f"Cannot access '{name}' before initialization")
            return value
        stored = props.get(name, MISSING)
        kind = type(stored)
        if kind is DataProperty:
            return stored.value
        if stored is not MISSING and kind is not AccessorProperty:
            return stored
        if stored is MISSING and not global_object.has_property(name):
            throw_reference_error(f"{name} is not defined")
        return global_object.get(name, global_object)

    def type_of_global(name: str) -> str:
        if name in lexicals:
            return type_of(get_global(name))
        return type_of(global_object.get(name, global_object))

    def put_global(name: str, value: Any, strict: bool) -> Any:
        environment.put(name, value, strict)
        return value

    def refer_to_global(name: str) -> bool:
        return environment.has(name)

    def put_referred_global(was_there: bool, name: str, value: Any) -> Any:
        if not was_there:
            throw_reference_error(f"{name} is not defined")
        environment.put(name, value, True)
        return value

    def initialize_global(name: str, value: Any) -> None:
        lexicals[name][0] = value

    def put_in_holder(holder: Environment | None, name: str, value: Any, strict: bool) -> Any:
        if holder is None:
            if strict:
                throw_reference_error(f"{name} is not defined")
            environment.put(name, value, False)
        else:
            holder.put(name, value, strict)
        return value

    def load_from_holder(holder: Environment | None, name: str, strict: bool) -> Any:
        if holder is None:
            throw_reference_error(f"{name} is not defined")
        return holder.get(name, strict)

    def with_environment(outer: Environment, value: Any) -> ObjectEnvironment:
        return ObjectEnvironment(outer, realm.to_object(value))

    def declare_globals(declarations: tuple[Any, Any], functions: list[tuple[str, Any]]) -> None:
        """ECMA-262 #sec-globaldeclarationinstantiation"""
        lexical_names, variables = declarations
        # 3-4. No name may be declared twice.
        for name, _ in lexical_names:
            if name in lexicals or environment.has_restricted_global_property(name):
                throw_syntax_error(f"Identifier '{name}' has already been declared")
        for name in (*variables, *(name for name, _ in functions)):
            if name in lexicals:
                throw_syntax_error(f"Identifier '{name}' has already been declared")
        # 8-10. What cannot be declared throws before anything is.
        for name, _ in functions:
            if not environment.can_declare_function(name):
                throw_type_error(f"Cannot redefine property: {name}")
        for name in variables:
            if not environment.can_declare_variable(name):
                throw_type_error(f"Cannot add property {name}, object is not extensible")
        # 16-18.
        for name, constant in lexical_names:
            lexicals[name] = [TDZ, constant]
        for name, function in functions:
            environment.create_function(name, function, False)
        for name in variables:
            environment.create_variable(name, False)

    def declare_eval_variables(
        outer: Environment, names: tuple[str, ...], functions: list[tuple[str, Any]]
    ) -> None:
        """ECMA-262 #sec-evaldeclarationinstantiation"""
        target = outer.variable_scope
        everything = (*names, *(name for name, _ in functions))
        # 3. A variable must not pass a let or const on its way out.
        if target is environment:
            for name in everything:
                if name in lexicals:
                    throw_syntax_error(f"Identifier '{name}' has already been declared")
        scope: Environment = outer
        while True:
            if not isinstance(scope, ObjectEnvironment):
                for name in everything:
                    if name in scope.lexicals:
                        throw_syntax_error(f"Identifier '{name}' has already been declared")
            if scope is target:
                break
            scope = scope.outer
        if target is environment:
            for name, _ in functions:
                if not environment.can_declare_function(name):
                    throw_type_error(f"Cannot redefine property: {name}")
            for name in names:
                if not environment.can_declare_variable(name):
                    throw_type_error(f"Cannot add property {name}, object is not extensible")
            for name, function in functions:
                environment.create_function(name, function, True)
            for name in names:
                environment.create_variable(name, True)
            return
        for name, function in functions:
            if name in target.boxes:
                target.boxes[name][0] = function
            else:
                target.boxes[name] = [function]
                target.deletable.add(name)
        for name in names:
            if name not in target.boxes:
                target.boxes[name] = [None]
                target.deletable.add(name)

    return {
        "checked": checked,
        "declare_eval_variables": declare_eval_variables,
        "declare_globals": declare_globals,
        "delete_global": environment.delete_own,
        "get_global": get_global,
        "ignore_assignment": ignore_assignment,
        "initialize_global": initialize_global,
        "initialized": initialized,
        "initialized_this": initialized_this,
        "load_from_holder": load_from_holder,
        "put_global": put_global,
        "put_referred_global": put_referred_global,
        "refer_to_global": refer_to_global,
        "store_in_box": store_in_box,
        "store_in_holder": put_in_holder,
        "throw_constant": throw_constant,
        "throw_invalid_target": throw_invalid_target,
        "type_of_global": type_of_global,
        "with_environment": with_environment,
    }
