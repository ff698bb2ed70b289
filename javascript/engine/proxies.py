"""Proxy exotic objects: each internal method asks a trap of the handler, and checks the answer.

ECMA-262 #sec-proxy-object-internal-methods-and-internal-slots
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NoReturn

from .conversions import to_boolean, to_display
from .display import refuse_assignment
from .errors import running_realm
from .objects import JSObject
from .properties import (
    MISSING,
    Descriptor,
    is_compatible_property_descriptor,
    same_value,
)
from .throws import throw_type_error
from .values import PropertyKey, Symbol, describe_key, null

if TYPE_CHECKING:
    from .realm import Realm

__all__ = ["Proxy", "proxy_create", "revoke"]


class Proxy(JSObject):
    """A proxy; once revoked, it has neither target nor handler."""

    __slots__ = (
        "__weakref__",
        "call",
        "construct",
        "extensible",
        "handler",
        "props",
        "proto",
        "realm",
        "target",
    )

    class_name = "Proxy"
    is_exotic = True

    def __init__(self, realm: Realm, target: JSObject, handler: JSObject) -> None:
        #: [[ProxyTarget]]
        self.target: JSObject | None = target
        #: [[ProxyHandler]]
        self.handler: JSObject | None = handler
        #: Whose arrays and descriptors the traps are given, where no program is running.
        self.realm = realm
        self.proto = None
        #: Nothing but private elements.
        self.props = {}
        self.extensible = True
        self.call: Any = None if target.call is None else self._call
        self.construct: Any = None if target.construct is None else self._construct

    @property
    def current_realm(self) -> Realm:
        realm: Realm = running_realm() or self.realm
        return realm

    def _trap(self, name: str) -> tuple[JSObject, JSObject, Any]:
        """The target, the handler, and the trap, which is None where there is none.

        ECMA-262 #sec-validatenonrevokedproxy
        """
        target, handler = self.target, self.handler
        if target is None or handler is None:
            throw_type_error(f"Cannot perform '{name}' on a proxy that has been revoked")
        trap = handler.get(name, handler)
        if trap is None or trap is null:
            return target, handler, None
        if not isinstance(trap, JSObject) or trap.call is None:
            throw_type_error(
                f"'{_shown(trap)}' returned for property '{name}' "
                f"of object '{to_display(handler)}' is not a function"
            )
        return target, handler, trap.call

    def get_prototype_of(self) -> JSObject | None:
        """ECMA-262 #sec-proxy-object-internal-methods-and-internal-slots-getprototypeof"""
        target, handler, trap = self._trap("getPrototypeOf")
        if trap is None:
            return target.get_prototype_of()
        given = trap(handler, target)
        proto: JSObject | None
        if isinstance(given, JSObject):
            proto = given
        elif given is null:
            proto = None
        else:
            throw_type_error("'getPrototypeOf' on proxy: trap returned neither object nor null")
        if not target.is_extensible() and proto is not target.get_prototype_of():
            throw_type_error(
                "'getPrototypeOf' on proxy: proxy target is non-extensible but the trap did not "
                "return its actual prototype"
            )
        return proto

    def set_prototype_of(self, proto: JSObject | None) -> bool:
        """ECMA-262 #sec-proxy-object-internal-methods-and-internal-slots-setprototypeof-v"""
        target, handler, trap = self._trap("setPrototypeOf")
        if trap is None:
            return target.set_prototype_of(proto)
        if not to_boolean(trap(handler, target, null if proto is None else proto)):
            return False
        if not target.is_extensible() and proto is not target.get_prototype_of():
            throw_type_error(
                "'setPrototypeOf' on proxy: trap returned truish for setting a new prototype on "
                "the non-extensible proxy target"
            )
        return True

    def is_extensible(self) -> bool:
        """ECMA-262 #sec-proxy-object-internal-methods-and-internal-slots-isextensible"""
        target, handler, trap = self._trap("isExtensible")
        if trap is None:
            return target.is_extensible()
        answer = to_boolean(trap(handler, target))
        if answer != target.is_extensible():
            throw_type_error(
                "'isExtensible' on proxy: trap result does not reflect extensibility of proxy "
                f"target (which is '{'false' if answer else 'true'}')"
            )
        return answer

    def prevent_extensions(self) -> bool:
        """ECMA-262 #sec-proxy-object-internal-methods-and-internal-slots-preventextensions"""
        target, handler, trap = self._trap("preventExtensions")
        if trap is None:
            return target.prevent_extensions()
        answer = to_boolean(trap(handler, target))
        if answer and target.is_extensible():
            throw_type_error(
                "'preventExtensions' on proxy: trap returned truish but the proxy target is "
                "extensible"
            )
        return answer

    def get_own_property(self, key: PropertyKey) -> Descriptor | None:
        """ECMA-262 #sec-proxy-object-internal-methods-and-internal-slots-getownproperty-p"""
        target, handler, trap = self._trap("getOwnPropertyDescriptor")
        if trap is None:
            return target.get_own_property(key)
        given = trap(handler, target, key)
        if given is not None and not isinstance(given, JSObject):
            _refuse(
                "getOwnPropertyDescriptor", "trap returned neither object nor undefined for", key
            )
        own = target.get_own_property(key)
        # 8. The trap hides the property.
        if given is None:
            if own is None:
                return None
            if not own.configurable:
                _refuse(
                    "getOwnPropertyDescriptor",
                    "trap returned undefined for",
                    key,
                    "which is non-configurable in the proxy target",
                )
            if not target.is_extensible():
                _refuse(
                    "getOwnPropertyDescriptor",
                    "trap returned undefined for",
                    key,
                    "which exists in the non-extensible proxy target",
                )
            return None
        # 9-13. It describes one, which the target might have.
        extensible = target.is_extensible()
        described = _completed(self.realm.to_property_descriptor(given))
        if not is_compatible_property_descriptor(extensible, described, own):
            _refuse(
                "getOwnPropertyDescriptor",
                "trap returned descriptor for",
                key,
                "that is incompatible with the existing property in the proxy target",
            )
        # 14. What it calls fixed is.
        if not described.configurable:
            if own is None or own.configurable:
                _refuse(
                    "getOwnPropertyDescriptor",
                    "trap reported non-configurability for",
                    key,
                    "which is either non-existent or configurable in the proxy target",
                )
            if described.writable is False and own.writable is True:
                _refuse(
                    "getOwnPropertyDescriptor",
                    "trap reported non-configurable and non-writable for",
                    key,
                    "which is non-configurable, writable in the proxy target",
                )
        return described

    def define_own_property(self, key: PropertyKey, change: Descriptor) -> bool:
        """Ask `defineProperty`.

        ECMA-262 #sec-proxy-object-internal-methods-and-internal-slots-defineownproperty-p-desc
        """
        target, handler, trap = self._trap("defineProperty")
        if trap is None:
            return target.define_own_property(key, change)
        description = self.current_realm.from_property_descriptor(change)
        if not to_boolean(trap(handler, target, key, description)):
            return False
        own = target.get_own_property(key)
        extensible = target.is_extensible()
        fixes = change.configurable is False
        # 14. A new property.
        if own is None:
            if not extensible:
                _refuse(
                    "defineProperty",
                    "trap returned truish for adding",
                    key,
                    " to the non-extensible proxy target",
                )
            if fixes:
                _refuse(
                    "defineProperty",
                    "trap returned truish for defining non-configurable",
                    key,
                    "which is either non-existent or configurable in the proxy target",
                )
            return True
        # 15. A change.
        if not is_compatible_property_descriptor(extensible, change, own):
            _refuse(
                "defineProperty",
                "trap returned truish for adding",
                key,
                " that is incompatible with the existing property in the proxy target",
            )
        if fixes and own.configurable:
            _refuse(
                "defineProperty",
                "trap returned truish for defining non-configurable",
                key,
                "which is either non-existent or configurable in the proxy target",
            )
        if own.is_data and not own.configurable and own.writable and change.writable is False:
            _refuse(
                "defineProperty",
                "trap returned truish for defining non-configurable",
                key,
                "which cannot be non-writable, unless there exists a corresponding "
                "non-configurable, non-writable own property of the target object.",
            )
        return True

    def has_property(self, key: PropertyKey) -> bool:
        """ECMA-262 #sec-proxy-object-internal-methods-and-internal-slots-hasproperty-p"""
        target, handler, trap = self._trap("has")
        if trap is None:
            return target.has_property(key)
        answer = to_boolean(trap(handler, target, key))
        if not answer:
            own = target.get_own_property(key)
            if own is not None:
                if not own.configurable:
                    _refuse(
                        "has",
                        "trap returned falsish for",
                        key,
                        "which exists in the proxy target as non-configurable",
                    )
                if not target.is_extensible():
                    _refuse(
                        "has",
                        "trap returned falsish for",
                        key,
                        "but the proxy target is not extensible",
                    )
        return answer

    def get(self, key: PropertyKey, receiver: Any = MISSING) -> Any:
        """ECMA-262 #sec-proxy-object-internal-methods-and-internal-slots-get-p-receiver"""
        target, handler, trap = self._trap("get")
        if receiver is MISSING:
            receiver = self
        if trap is None:
            return target.get(key, receiver)
        value = trap(handler, target, key, receiver)
        own = target.get_own_property(key)
        if own is not None and not own.configurable:
            if own.is_accessor:
                if own.get is None and value is not None:
                    throw_type_error(
                        f"'get' on proxy: property '{describe_key(key)}' is a non-configurable "
                        "accessor property on the proxy target and does not have a getter "
                        "function, but the trap did not return 'undefined' "
                        f"(got '{_shown(value)}')"
                    )
            elif not own.writable and not same_value(value, own.value):
                throw_type_error(
                    f"'get' on proxy: property '{describe_key(key)}' is a read-only and "
                    "non-configurable data property on the proxy target but the proxy did not "
                    f"return its actual value (expected '{_shown(own.value)}' but got "
                    f"'{_shown(value)}')"
                )
        return value

    def set(self, key: PropertyKey, value: Any, receiver: Any = MISSING) -> bool:
        """ECMA-262 #sec-proxy-object-internal-methods-and-internal-slots-set-p-v-receiver"""
        target, handler, trap = self._trap("set")
        if receiver is MISSING:
            receiver = self
        if trap is None:
            return target.set(key, value, receiver)
        if not to_boolean(trap(handler, target, key, value, receiver)):
            return False
        own = target.get_own_property(key)
        if own is not None and not own.configurable:
            if own.is_accessor:
                if own.set is None:
                    _refuse(
                        "set",
                        "trap returned truish for",
                        key,
                        "which exists in the proxy target as a non-configurable and non-writable "
                        "accessor property without a setter",
                    )
            elif not own.writable and not same_value(value, own.value):
                _refuse(
                    "set",
                    "trap returned truish for",
                    key,
                    "which exists in the proxy target as a non-configurable and non-writable "
                    "data property with a different value",
                )
        return True

    def delete(self, key: PropertyKey) -> bool:
        """ECMA-262 #sec-proxy-object-internal-methods-and-internal-slots-delete-p"""
        target, handler, trap = self._trap("deleteProperty")
        if trap is None:
            return target.delete(key)
        if not to_boolean(trap(handler, target, key)):
            return False
        own = target.get_own_property(key)
        if own is None:
            return True
        if not own.configurable:
            _refuse(
                "deleteProperty",
                "trap returned truish for",
                key,
                "which is non-configurable in the proxy target",
            )
        if not target.is_extensible():
            _refuse(
                "deleteProperty",
                "trap returned truish for",
                key,
                "but the proxy target is non-extensible",
            )
        return True

    def own_property_keys(self) -> list[PropertyKey]:
        """ECMA-262 #sec-proxy-object-internal-methods-and-internal-slots-ownpropertykeys"""
        target, handler, trap = self._trap("ownKeys")
        if trap is None:
            return target.own_property_keys()
        keys = self._list_of_keys(trap(handler, target))
        left = set(keys)
        if len(left) != len(keys):
            throw_type_error("'ownKeys' on proxy: trap returned duplicate entries")
        # 9-15. What the target cannot lose, and what it could.
        extensible = target.is_extensible()
        configurable: list[PropertyKey] = []
        fixed: list[PropertyKey] = []
        for key in target.own_property_keys():
            own = target.get_own_property(key)
            (fixed if own is not None and not own.configurable else configurable).append(key)
        if extensible and not fixed:
            return keys
        # 16-22. All of it is there, and unless the target takes more nothing else is.
        for key in fixed if extensible else [*fixed, *configurable]:
            if key not in left:
                throw_type_error(
                    f"'ownKeys' on proxy: trap result did not include '{describe_key(key)}'"
                )
            left.remove(key)
        if not extensible and left:
            throw_type_error(
                "'ownKeys' on proxy: trap returned extra keys but proxy target is non-extensible"
            )
        return keys

    def _list_of_keys(self, given: Any) -> list[PropertyKey]:
        """ECMA-262 #sec-createlistfromarraylike, for property keys"""
        if not isinstance(given, JSObject):
            throw_type_error("CreateListFromArrayLike called on non-object")
        keys: list[PropertyKey] = []
        for index in range(self.realm.length_of_array_like(given)):
            key = given.get(str(index), given)
            if type(key) is not str and type(key) is not Symbol:
                throw_type_error(f"{_shown(key)} is not a valid property name")
            keys.append(key)
        return keys

    def _call(self, this: Any, *arguments: Any) -> Any:
        """Ask `apply`.

        ECMA-262
        #sec-proxy-object-internal-methods-and-internal-slots-call-thisargument-argumentslist
        """
        target, handler, trap = self._trap("apply")
        if trap is None:
            return target.call(this, *arguments)
        return trap(handler, target, this, self.current_realm.array(list(arguments)))

    def _construct(self, arguments: Sequence[Any], new_target: JSObject) -> Any:
        """Ask `construct`.

        ECMA-262
        #sec-proxy-object-internal-methods-and-internal-slots-construct-argumentslist-newtarget
        """
        target, handler, trap = self._trap("construct")
        if trap is None:
            return target.construct(arguments, new_target)
        made = trap(handler, target, self.current_realm.array(list(arguments)), new_target)
        if not isinstance(made, JSObject):
            throw_type_error(f"'construct' on proxy: trap returned non-object ('{_shown(made)}')")
        return made

    # The same as of any object, with messages of their own.

    def define_property_or_throw(self, key: PropertyKey, change: Descriptor) -> None:
        if not self.define_own_property(key, change):
            if self.target is not None and not self._has_trap("defineProperty"):
                self.target.define_property_or_throw(key, change)
            _refuse("defineProperty", "trap returned falsish for", key)

    def refuse_deletion(self, key: PropertyKey) -> NoReturn:
        if self.target is not None and not self._has_trap("deleteProperty"):
            self.target.refuse_deletion(key)
        _refuse("deleteProperty", "trap returned falsish for", key)

    def refuse_assignment(self, key: PropertyKey) -> NoReturn:
        target = self.target
        if target is None or self._has_trap("set"):
            _refuse("set", "trap returned falsish for", key)
        if self._has_trap("defineProperty"):
            _refuse("defineProperty", "trap returned falsish for", key)
        if isinstance(target, Proxy):
            target.refuse_assignment(key)
        refuse_assignment(target, key, "define")

    def _has_trap(self, name: str) -> bool:
        """Whether the handler may have a trap, for messages: nobody is asked."""
        holder = self.handler
        while holder is not None and not holder.is_exotic:
            if name in holder.props:
                return True
            holder = holder.proto
        return holder is not None


def proxy_create(realm: Realm, target: Any, handler: Any) -> Proxy:
    """ECMA-262 #sec-proxycreate"""
    if not isinstance(target, JSObject) or not isinstance(handler, JSObject):
        throw_type_error("Cannot create proxy with a non-object as target or handler", realm)
    return Proxy(realm, target, handler)


def revoke(proxy: Proxy) -> None:
    """ECMA-262 #sec-proxy.revocable, step 3"""
    proxy.target = proxy.handler = None


def _refuse(trap: str, what: str, key: PropertyKey, why: str = "") -> NoReturn:
    """Throw because the answer of a trap cannot be."""
    text = f"'{trap}' on proxy: {what} property '{describe_key(key)}' {why}"
    throw_type_error(text.rstrip())


def _completed(descriptor: Descriptor) -> Descriptor:
    """With defaults for what is absent.  ECMA-262 #sec-completepropertydescriptor"""
    if descriptor.is_accessor:
        defaults: tuple[tuple[str, Any], ...] = (("get", None), ("set", None))
    else:
        defaults = (("value", None), ("writable", False))
    for name, default in (*defaults, ("enumerable", False), ("configurable", False)):
        if getattr(descriptor, name) is MISSING:
            setattr(descriptor, name, default)
    return descriptor


def _shown(value: Any) -> str:
    return value if type(value) is str else to_display(value)
