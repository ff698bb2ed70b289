"""What compiled code calls: the global names of its functions, made once for each realm."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..engine import operators
from ..engine.async_generators import AWAITS, START, YIELDS
from ..engine.conversions import (
    require_object_coercible,
    to_number,
    to_numeric,
    to_property_key,
    to_string,
)
from ..engine.environments import Environment, GlobalEnvironment
from ..engine.errors import MARK
from ..engine.functions import JSFunction
from ..engine.properties import MISSING
from ..engine.throws import CATCHABLE, COMPLETIONS, Thrown
from ..engine.values import TDZ, PrivateName, null
from .runtime_classes import class_operations
from .runtime_functions import function_operations
from .runtime_members import member_operations
from .runtime_names import name_operations

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["make_namespace"]


def make_namespace(realm: Realm) -> dict[str, Any]:
    """The global names of code that runs in `realm`."""
    environment = GlobalEnvironment(realm)
    namespace: dict[str, Any] = {
        MARK: realm,
        "AWAITS": AWAITS,
        "CATCHABLE": CATCHABLE,
        "COMPLETIONS": COMPLETIONS,
        "Environment": Environment,
        "JSFunction": JSFunction,
        "MISSING": MISSING,
        "PrivateName": PrivateName,
        "START": START,
        "TDZ": TDZ,
        "Thrown": Thrown,
        "YIELDS": YIELDS,
        "caught": realm.caught,
        "get_iterator": realm.get_iterator,
        "global_environment": environment,
        "new_array": realm.array,
        "new_object": realm.object,
        "null": null,
        "require_object_coercible": require_object_coercible,
        "spread": realm.list_of,
        "to_number": to_number,
        "to_numeric": to_numeric,
        "to_property_key": to_property_key,
        "to_string": to_string,
        "truthy": operators.truthy,
    }
    for name in operators.__all__:
        namespace.setdefault(name, getattr(operators, name))
    namespace.update(name_operations(realm, environment))
    namespace.update(member_operations(realm))
    namespace.update(function_operations(realm))
    namespace.update(class_operations(realm))
    return namespace
