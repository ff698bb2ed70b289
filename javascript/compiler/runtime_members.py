"""Operations on members of values.

ECMA-262 #sec-property-accessors
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ..engine.arrays import JSArray
from ..engine.conversions import to_display, to_property_key
from ..engine.iteration import DONE, IteratorRecord
from ..engine.objects import JSObject
from ..engine.properties import MISSING, AccessorProperty, DataProperty, Descriptor
from ..engine.throws import throw_reference_error, throw_type_error
from ..engine.values import PropertyKey, Symbol, describe_key, null

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["member_operations", "set_function_name"]


def set_function_name(function: Any, key: Any, prefix: str = "") -> Any:
    """ECMA-262 #sec-setfunctionname"""
    if type(key) is Symbol:
        name = f"[{key.description}]" if key.description is not None else ""
    else:
        name = str(key)
    if prefix:
        name = f"{prefix} {name}"
    function.props["name"] = DataProperty(name, False, False, True)
    return function


def define_field(holder: JSObject, key: PropertyKey, value: Any) -> None:
    """A property of an object literal."""
    holder.create_data_property(key, value)


def define_field_or_throw(holder: JSObject, key: PropertyKey, value: Any) -> None:
    """A public field of a class.  ECMA-262 #sec-definefield"""
    holder.create_data_property_or_throw(key, value)


def define_getter(holder: JSObject, key: PropertyKey, function: Any) -> None:
    holder.define_property_or_throw(
        key, Descriptor(enumerable=True, configurable=True, get=function)
    )


def define_setter(holder: JSObject, key: PropertyKey, function: Any) -> None:
    holder.define_property_or_throw(
        key, Descriptor(enumerable=True, configurable=True, set=function)
    )


def set_literal_prototype(holder: JSObject, value: Any) -> None:
    """``__proto__: value`` in an object literal."""
    if isinstance(value, JSObject):
        holder.set_prototype_of(value)
    elif value is null:
        holder.set_prototype_of(None)


def step_or_undefined(record: IteratorRecord) -> Any:
    """The next value while destructuring an array."""
    if record.done:
        return None
    value = record.step()
    return None if value is DONE else value


# Private elements.  ECMA-262 #sec-privateget


def get_private(holder: Any, name: Any) -> Any:
    """ECMA-262 #sec-privateget"""
    stored = holder.props.get(name, MISSING) if isinstance(holder, JSObject) else MISSING
    if stored is MISSING:
        throw_type_error(
            f"Cannot read private member {name} from an object whose class did not declare it"
        )
    kind = type(stored)
    if kind is DataProperty:
        return stored.value
    if kind is AccessorProperty:
        if stored.get is None:
            throw_type_error(f"'{name}' was defined without a getter")
        return stored.get.call(holder)
    return stored


def put_private(holder: Any, name: Any, value: Any) -> Any:
    """ECMA-262 #sec-privateset"""
    stored = holder.props.get(name, MISSING) if isinstance(holder, JSObject) else MISSING
    if stored is MISSING:
        throw_type_error(
            f"Cannot write private member {name} to an object whose class did not declare it"
        )
    kind = type(stored)
    if kind is DataProperty:
        throw_type_error(f"Private method '{name}' is not writable")
    if kind is AccessorProperty:
        if stored.set is None:
            throw_type_error(f"'{name}' was defined without a setter")
        stored.set.call(holder, value)
    else:
        holder.props[name] = value
    return value


def has_private(name: Any, holder: Any) -> bool:
    """``#name in holder``"""
    if not isinstance(holder, JSObject):
        throw_type_error(f"Cannot use 'in' operator to search for '{name}' in {to_display(holder)}")
    return name in holder.props


def add_private_field(holder: JSObject, name: Any, value: Any) -> None:
    """ECMA-262 #sec-privatefieldadd"""
    if name in holder.props:
        throw_type_error(f"Cannot initialize {name} twice on the same object")
    holder.props[name] = value


def add_private_method(holder: JSObject, name: Any, function: Any, kind: str) -> None:
    """ECMA-262 #sec-privatemethodoraccessoradd"""
    old = holder.props.get(name, MISSING)
    if kind == "method":
        if old is not MISSING:
            throw_type_error("Cannot initialize private methods of class twice on the same object")
        holder.props[name] = DataProperty(function)
        return
    if old is MISSING:
        old = AccessorProperty(None, None)
    elif (old.get if kind == "get" else old.set) is not None:
        throw_type_error("Cannot initialize private methods of class twice on the same object")
    holder.props[name] = (
        AccessorProperty(function, old.set)
        if kind == "get"
        else AccessorProperty(old.get, function)
    )


def member_operations(realm: Realm) -> dict[str, Any]:
    """The operations that need a realm."""
    get_v = realm.get_v

    def get_member(holder: Any, key: PropertyKey) -> Any:
        if isinstance(holder, JSObject):
            return holder.get(key)
        return get_v(holder, key)

    def get_index(holder: Any, key: Any) -> Any:
        kind = type(key)
        if kind is float and type(holder) is JSArray:
            # OPTIMIZATION: an element that is there; nothing is called.
            elements = holder.elements
            if 0.0 <= key < len(elements):
                index = int(key)
                if index == key:
                    value = elements[index]
                    kind = type(value)
                    if (
                        value is not MISSING
                        and kind is not DataProperty
                        and kind is not AccessorProperty
                    ):
                        return value
        elif kind is str and isinstance(holder, JSObject):
            return holder.get(key)
        if holder is None or holder is null:
            shown = describe_key(key) if kind in (str, Symbol) else to_display(key)
            throw_type_error(f"Cannot read properties of {to_display(holder)} (reading '{shown}')")
        return get_member(holder, to_property_key(key))

    def key_of_member(holder: Any, key: Any) -> PropertyKey:
        """The key of a member that is read and then written."""
        if holder is None or holder is null:
            throw_type_error(
                f"Cannot read properties of {to_display(holder)} (reading '{to_display(key)}')"
            )
        return to_property_key(key)

    def put_member(holder: Any, key: PropertyKey, value: Any, strict: bool) -> Any:
        if isinstance(holder, JSObject):
            if not holder.set(key, value) and strict:
                holder.refuse_assignment(key)
        elif holder is None or holder is null:
            throw_type_error(
                f"Cannot set properties of {to_display(holder)} (setting '{describe_key(key)}')"
            )
        elif not realm.to_object(holder).set(key, value, holder) and strict:
            throw_type_error(
                f"Cannot create property '{describe_key(key)}' on {type_name(holder)} "
                f"'{to_display(holder)}'"
            )
        return value

    def put_index(holder: Any, key: Any, value: Any, strict: bool) -> Any:
        if type(key) is float and type(holder) is JSArray:
            # OPTIMIZATION: an element that is there, of a plain array.
            elements = holder.elements
            index = int(key) if 0.0 <= key < len(elements) else None
            if index is not None and index == key:
                old = elements[index]
                kind = type(old)
                if old is not MISSING and kind is not DataProperty and kind is not AccessorProperty:
                    elements[index] = value
                    return value
        if holder is None or holder is null:
            throw_type_error(
                f"Cannot set properties of {to_display(holder)} (setting '{to_display(key)}')"
            )
        return put_member(holder, to_property_key(key), value, strict)

    def delete_member(holder: Any, key: Any, strict: bool) -> bool:
        """ECMA-262 #sec-delete-operator-runtime-semantics-evaluation"""
        if holder is None or holder is null:
            throw_type_error(f"Cannot convert {to_display(holder)} to object")
        object_ = realm.to_object(holder)
        key = to_property_key(key)
        deleted = object_.delete(key)
        if not deleted and strict:
            object_.refuse_deletion(key)
        return deleted

    # Super

    def super_base(home: JSObject) -> Any:
        """ECMA-262 #sec-getsuperbase"""
        base = home.get_prototype_of()
        return null if base is None else base

    def get_from_base(this: Any, key: Any, base: Any) -> Any:
        if not isinstance(base, JSObject):
            return get_index(base, key)
        return base.get(to_property_key(key), this)

    def put_super(this: Any, key: Any, base: Any, value: Any, strict: bool) -> Any:
        if not isinstance(base, JSObject):
            return put_index(base, key, value, strict)
        key = to_property_key(key)
        if not base.set(key, value, this) and strict:
            throw_type_error(f"Cannot assign to read only property '{describe_key(key)}' of object")
        return value

    def delete_super(this: Any, key: Any) -> Any:
        throw_reference_error("Unsupported reference to 'super'")

    # Objects as wholes

    def copy_data_properties(
        target: JSObject, source: Any, excluded: tuple[Any, ...] = ()
    ) -> JSObject:
        """ECMA-262 #sec-copydataproperties"""
        if source is None or source is null:
            return target
        from_ = realm.to_object(source)
        for key in from_.own_property_keys():
            if key in excluded:
                continue
            own = from_.get_own_property(key)
            if own is not None and own.enumerable:
                target.create_data_property(key, from_.get(key, from_))
        return target

    def rest_of_object(source: Any, excluded: tuple[Any, ...]) -> JSObject:
        return copy_data_properties(realm.object(), source, excluded)

    def for_in_keys(value: Any) -> Iterator[str]:
        """ECMA-262 #sec-enumerate-object-properties"""
        if value is None or value is null:
            return
        object_: JSObject | None = realm.to_object(value)
        visited: set[Any] = set()
        while object_ is not None:
            for key in object_.own_property_keys():
                if type(key) is Symbol or key in visited:
                    continue
                own = object_.get_own_property(key)
                if own is None:
                    continue
                visited.add(key)
                if own.enumerable:
                    yield key  # type: ignore[misc]
            object_ = object_.get_prototype_of()

    def template_object(site: tuple[Any, Any]) -> JSArray:
        """ECMA-262 #sec-gettemplateobject"""
        known = realm.templates.get(id(site))
        if known is not None:
            return known[1]
        cooked, raw = site
        frozen_raw = realm.array([DataProperty(text, False, True, False) for text in raw])
        frozen_raw.length_is_writable = frozen_raw.extensible = False
        made = realm.array([DataProperty(text, False, True, False) for text in cooked])
        made.props["raw"] = DataProperty(frozen_raw)
        made.length_is_writable = made.extensible = False
        realm.templates[id(site)] = site, made
        return made

    def new_regexp(pattern: str, flags: str) -> Any:
        from ..library.regexps import regexp_create

        return regexp_create(realm, pattern, flags)

    return {
        "add_private_field": add_private_field,
        "add_private_method": add_private_method,
        "copy_data_properties": copy_data_properties,
        "define_field": define_field,
        "define_field_or_throw": define_field_or_throw,
        "define_getter": define_getter,
        "define_setter": define_setter,
        "delete_member": delete_member,
        "delete_super": delete_super,
        "for_in_keys": for_in_keys,
        "get_index": get_index,
        "get_from_base": get_from_base,
        "get_member": get_member,
        "get_private": get_private,
        "has_private": has_private,
        "key_of_member": key_of_member,
        "new_regexp": new_regexp,
        "put_index": put_index,
        "put_member": put_member,
        "put_private": put_private,
        "put_super": put_super,
        "rest_of_object": rest_of_object,
        "set_function_name": set_function_name,
        "set_literal_prototype": set_literal_prototype,
        "step_or_undefined": step_or_undefined,
        "super_base": super_base,
        "template_object": template_object,
    }


def type_name(value: Any) -> str:
    """``typeof``, for a message."""
    return {str: "string", float: "number", bool: "boolean", int: "bigint"}.get(
        type(value), "symbol"
    )
