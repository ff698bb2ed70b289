"""Interfaces: how Web IDL makes constructors and prototypes.

Web IDL #es-interfaces
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from ..engine.functions import JSFunction
from ..engine.objects import JSObject, OrdinaryObject
from ..engine.properties import AccessorProperty
from ..engine.throws import throw_type_error
from .inspect import custom_symbol, inspect

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["Interface", "member"]

Construct = Callable[[Sequence[Any], JSObject], Any]


def member(options: Any, name: str, default: Any = None) -> Any:
    """A member of a dictionary argument; `default` where it is undefined.

    Web IDL #js-dictionary
    """
    if not isinstance(options, JSObject):
        return default
    value = options.get(name, options)
    return default if value is None else value


class Interface:
    """One interface of a realm: its constructor and its prototype.

    kind: the class of Python's of its instances.  construct: without it, constructing throws.
    """

    def __init__(
        self,
        realm: Realm,
        name: str,
        kind: type[JSObject],
        construct: Construct | None,
        *,
        length: int = 0,
        parent: Interface | None = None,
    ) -> None:
        self._realm = realm
        self._kind = kind
        self.name = name
        above = realm.intrinsics.object_prototype if parent is None else parent.prototype
        self.prototype: OrdinaryObject = OrdinaryObject(above)
        proto = None if parent is None else parent.constructor

        def illegal(arguments: Sequence[Any], new_target: JSObject) -> Any:
            throw_type_error("Illegal constructor", realm)

        self.constructor: JSFunction = realm.constructor(
            name, length, construct or illegal, self.prototype, proto=proto
        )
        realm.tag(self.prototype, name)

    def attribute(
        self,
        name: str,
        get: Callable[[Any], Any],
        set_: Callable[[Any, Any], None] | None = None,
    ) -> None:
        """An attribute.  Web IDL #js-attributes"""
        realm = self._realm

        def getter(this: Any, *_: Any) -> Any:
            return get(self.require(this))

        def setter(this: Any, value: Any = None, *_: Any) -> None:
            assert set_ is not None
            set_(self.require(this), value)

        self.prototype.props[name] = AccessorProperty(
            realm.function(name, 0, getter, prefix="get"),
            None if set_ is None else realm.function(name, 1, setter, prefix="set"),
            True,
            True,
        )

    def operation(self, name: str, length: int, call: Callable[..., Any]) -> None:
        """A regular operation: called with an instance and the arguments.

        Web IDL #js-operations
        """

        def operation(this: Any, *arguments: Any) -> Any:
            return call(self.require(this), *arguments)

        self.prototype.props[name] = self._realm.function(name, length, operation)

    def static(self, name: str, length: int, call: Callable[..., Any]) -> None:
        """A static operation."""
        self.constructor.props[name] = self._realm.function(name, length, call)

    def constants(self, entries: Iterable[tuple[str, float]]) -> None:
        """Constants, on the constructor and on the prototype.  Web IDL #js-constants"""
        for name, value in entries:
            for target in (self.constructor, self.prototype):
                self._realm.constant(target, name, value)

    def shown_as(self, names: Sequence[str]) -> None:
        """Let the console show these attributes of an instance."""
        realm = self._realm

        def show(this: Any, depth: Any = None, options: Any = None, *_: Any) -> Any:
            if not isinstance(this, self._kind) or (type(depth) is float and depth < 0):
                return this
            shown = realm.object({name: this.get(name, this) for name in names})
            # One level less than for an object that stands in its place.
            most = member(options, "depth")
            left = {"depth": most - 1} if type(most) is float else {}
            constructor = this.get("constructor", this)
            name = constructor.get("name") if isinstance(constructor, JSObject) else self.name
            return f"{name} {inspect(realm, shown, **left)}"

        realm.define(self.prototype, custom_symbol(realm), realm.function("inspect", 2, show))

    def require(self, this: Any) -> Any:
        """`this` as an instance; throws unless it is one."""
        if not isinstance(this, self._kind):
            throw_type_error("Illegal invocation", self._realm)
        return this
