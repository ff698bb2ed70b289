"""`structuredClone`: a deep copy, with cycles and shared parts kept.

HTML #structured-cloning, #structuredserializeinternal, #structureddeserialize
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ..engine.arrays import JSArray
from ..engine.conversions import to_display, to_string
from ..engine.errors import STACK, JSError, give_stack
from ..engine.keyed_collections import JSMap, JSSet
from ..engine.objects import JSObject, OrdinaryObject, PrimitiveWrapper
from ..engine.properties import DataProperty, Descriptor
from ..engine.throws import Thrown, throw_type_error
from ..engine.values import Symbol, null
from .dom_exceptions import DOMException, dom_exception
from .inspect_slots import date_value, read, regexp_parts

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["install"]

#: The names of errors that a copy keeps.
_ERRORS: Final = {
    "EvalError": "eval_error",
    "RangeError": "range_error",
    "ReferenceError": "reference_error",
    "SyntaxError": "syntax_error",
    "TypeError": "type_error",
    "URIError": "uri_error",
}


def _is_plain(value: JSObject) -> bool:
    """Whether it has no internal slots but those of every object."""
    kind = type(value)
    if kind is OrdinaryObject:
        return True
    own = (
        kind.__mro__[: kind.__mro__.index(OrdinaryObject)] if OrdinaryObject in kind.__mro__ else ()
    )
    return bool(own) and not any(vars(base).get("__slots__") for base in own)


class Cloning:
    """One call of `structuredClone`.

    DEVIATION: the text serializes and then deserializes; nothing of the program's runs in the
    second half, so the copy is made in the order of the first.
    """

    def __init__(self, realm: Realm) -> None:
        self._realm = realm
        #: What was copied, and its copy, by identity.  HTML #structuredserializeinternal, step 1
        self._memory: dict[int, tuple[JSObject, JSObject]] = {}

    def clone(self, value: Any) -> Any:
        """HTML #structuredserializeinternal"""
        # 4-5. Primitives, and a symbol is not one of those that can be copied.
        if not isinstance(value, JSObject):
            if type(value) is Symbol:
                self._refuse(value)
            return value
        # 2. Copied already.
        known = self._memory.get(id(value))
        if known is not None:
            return known[1]
        realm = self._realm
        kind = value.class_name
        if isinstance(value, PrimitiveWrapper):
            if type(value.value) is Symbol:
                self._refuse(value)
            return self._remember(value, realm.to_object(value.value))
        if kind == "Date":
            return self._made(value, "date", date_value(value))
        if kind == "RegExp":
            return self._made(value, "regexp", *regexp_parts(value))
        intrinsics = realm.intrinsics
        if isinstance(value, JSMap):
            map_ = JSMap(intrinsics.map_prototype)
            self._remember(value, map_)
            for key, member in value.table.entries():
                map_.table.set(self.clone(key), self.clone(member))
            return map_
        if isinstance(value, JSSet):
            set_ = JSSet(intrinsics.set_prototype)
            self._remember(value, set_)
            for member, _ in value.table.entries():
                set_.table.set(self.clone(member))
            return set_
        if isinstance(value, JSError):
            return self._clone_error(value)
        if isinstance(value, JSArray):
            array = realm.array([])
            array.define_own_property("length", Descriptor(float(value.length)))
            return self._clone_properties(value, array)
        # 20-22. Whatever else has internal slots or can be called.
        if not _is_plain(value):
            self._refuse(value)
        return self._clone_properties(value, realm.object())

    def _made(self, value: JSObject, name: str, *arguments: Any) -> JSObject:
        constructor = getattr(self._realm.intrinsics, name)
        copy: JSObject = constructor.construct(arguments, constructor)
        return self._remember(value, copy)

    def _remember(self, value: JSObject, copy: JSObject) -> JSObject:
        self._memory[id(value)] = value, copy
        return copy

    def _clone_properties(self, value: JSObject, copy: JSObject) -> JSObject:
        """26.4. The own enumerable properties under strings, getters called."""
        self._remember(value, copy)
        for key in value.own_property_keys():
            if isinstance(key, Symbol):
                continue
            own = value.get_own_property(key)
            if own is not None and own.enumerable:
                copy.create_data_property(key, self.clone(value.get(key, value)))
        return copy

    def _clone_error(self, value: JSError) -> JSObject:
        """HTML #structuredserializeinternal, step 17"""
        realm = self._realm
        if isinstance(value, DOMException):
            exception = dom_exception(realm, value.name, value.message)
            return self._keep_stack(value, exception)
        name = value.get("name", value)
        kind = _ERRORS.get("Error" if name is None else to_string(name), "error")
        copy = JSError(getattr(realm.intrinsics, f"{kind}_prototype"), value.frames)
        message = value.get_own_property("message")
        if message is not None and not message.is_accessor:
            copy.props["message"] = DataProperty(to_string(message.value), True, False, True)
        self._keep_stack(value, copy)
        cause = value.get_own_property("cause")
        if cause is not None and not cause.is_accessor:
            copy.props["cause"] = DataProperty(self.clone(cause.value), True, False, True)
        return copy

    def _keep_stack(self, value: JSError, copy: JSError) -> JSError:
        copy.frames = value.frames
        stack = read(value, "stack")
        if type(stack) is str:
            give_stack(self._realm, copy, value.frames)
            copy.props[STACK].text = stack
        self._remember(value, copy)
        return copy

    def _refuse(self, value: Any) -> None:
        if isinstance(value, JSObject) and value.call is not None:
            shown = to_display(value)
        else:
            shown = to_display(value)
        message = f"{shown} could not be cloned."
        raise Thrown(dom_exception(self._realm, "DataCloneError", message))


def install(realm: Realm) -> None:
    """Define `structuredClone`."""

    def structured_clone(this: Any, *arguments: Any) -> Any:
        """HTML #dom-structuredclone"""
        if not arguments:
            throw_type_error('The "value" argument must be specified', realm)
        value, options = (*arguments, None)[:2]
        if isinstance(options, JSObject):
            transfer = options.get("transfer", options)
            for item in [] if transfer is None or transfer is null else realm.list_of(transfer):
                message = f"Value {to_display(item)} is not transferable"
                raise Thrown(dom_exception(realm, "DataCloneError", message))
        return Cloning(realm).clone(value)

    realm.method(realm.global_object, "structuredClone", 1, structured_clone)
