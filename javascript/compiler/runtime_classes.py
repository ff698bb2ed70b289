"""Making classes, and what their constructors do.

A class box is a list: the class, its prototype object, and the prototype of the class itself.

ECMA-262 #sec-runtime-semantics-classdefinitionevaluation
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from ..engine.conversions import to_display
from ..engine.functions import FunctionInfo, JSFunction, get_prototype_from_constructor
from ..engine.objects import JSObject, OrdinaryObject
from ..engine.properties import MISSING, DataProperty, Descriptor
from ..engine.throws import throw_reference_error, throw_type_error
from ..engine.values import TDZ, Symbol, null
from .runtime_members import set_function_name

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["class_operations"]

ClassBox = list[Any]


def parent_of(class_box: ClassBox) -> Any:
    """The constructor that ``super()`` calls.  ECMA-262 #sec-getsuperconstructor"""
    return class_box[0].get_prototype_of()


def construct_parent(parent: Any, arguments: Sequence[Any], new_target: Any) -> Any:
    """ECMA-262 #sec-super-keyword-runtime-semantics-evaluation, steps 4 to 6"""
    if not isinstance(parent, JSObject) or parent.construct is None:
        throw_type_error(
            f"Super constructor {to_display(null if parent is None else parent)} of "
            "anonymous class is not a constructor"
        )
    return parent.construct(arguments, new_target)


def bind_this(made: Any, this: list[Any]) -> Any:
    """Fill the box of a derived constructor's `this`.  ECMA-262 #sec-bindthisvalue"""
    if this[0] is not TDZ:
        throw_reference_error("Super constructor may only be called once")
    this[0] = made
    return made


def initialize_instance(class_box: ClassBox, this: Any) -> Any:
    """ECMA-262 #sec-initializeinstanceelements"""
    fields = class_box[0].fields
    if fields is not None:
        fields(this)
    return this


def derived_result(value: Any, this: Any) -> Any:
    """What the constructor of a derived class makes, that has returned `value`.

    ECMA-262 #sec-ecmascript-function-objects-construct-argumentslist-newtarget
    """
    if isinstance(value, JSObject):
        return value
    if value is not None:
        throw_type_error("Derived constructors may only return object or undefined")
    if this is TDZ:
        throw_reference_error(
            "Must call super constructor in derived class before accessing 'this' or returning "
            "from derived constructor"
        )
    return this


def set_fields(function: JSFunction, define: Callable[[Any], None]) -> None:
    function.fields = define


def define_method(home: JSObject, key: Any, function: Any) -> None:
    home.define_property_or_throw(key, Descriptor(function, True, False, True))


def define_class_getter(home: JSObject, key: Any, function: Any) -> None:
    home.define_property_or_throw(
        key, Descriptor(enumerable=False, configurable=True, get=function)
    )


def define_class_setter(home: JSObject, key: Any, function: Any) -> None:
    home.define_property_or_throw(
        key, Descriptor(enumerable=False, configurable=True, set=function)
    )


def class_operations(realm: Realm) -> dict[str, Any]:
    """The operations that need a realm."""
    intrinsics = realm.intrinsics

    def new_class_box(superclass: Any = MISSING) -> ClassBox:
        """Steps 5 to 9: the prototypes of the class and of its instances."""
        proto_parent: JSObject | None
        if superclass is MISSING:
            proto_parent = intrinsics.object_prototype
            parent = intrinsics.function_prototype
        elif superclass is null:
            proto_parent = None
            parent = intrinsics.function_prototype
        elif not isinstance(superclass, JSObject) or superclass.construct is None:
            throw_type_error(
                f"Class extends value {to_display(superclass)} is not a constructor or null"
            )
        else:
            above = superclass.get("prototype", superclass)
            if above is not null and not isinstance(above, JSObject):
                throw_type_error(
                    "Class extends value does not have valid prototype property "
                    f"{to_display(above)}"
                )
            proto_parent = above if isinstance(above, JSObject) else None
            parent = superclass
        return [None, OrdinaryObject(proto_parent), parent]

    def make_class(box: ClassBox, info: FunctionInfo, code: Any, name: Any) -> JSFunction:
        """Steps 10 to 20: the class itself."""

        def refuse(this: Any, *_: Any, **__: Any) -> Any:
            throw_type_error(
                f"Class constructor {info.name} cannot be invoked without 'new'", realm
            )

        function = JSFunction(realm, box[2], refuse, info)
        function.data = code
        proto = box[1]
        box[0] = function
        if info.kind == "derived class":
            if code is None:

                def construct(arguments: Sequence[Any], new_target: Any) -> Any:
                    made = construct_parent(function.get_prototype_of(), arguments, new_target)
                    return initialize_instance(box, made)

            else:

                def construct(arguments: Sequence[Any], new_target: Any) -> Any:
                    this = [TDZ]
                    return derived_result(code(this, *arguments, new_target=new_target), this[0])

        else:
            uses_new_target = info.uses_new_target

            def construct(arguments: Sequence[Any], new_target: Any) -> Any:
                this = OrdinaryObject(
                    get_prototype_from_constructor(new_target, "object_prototype")
                )
                if function.fields is not None:
                    function.fields(this)
                if code is None:
                    return this
                if uses_new_target:
                    result = code(this, *arguments, new_target=new_target)
                else:
                    result = code(this, *arguments)
                return result if isinstance(result, JSObject) else this

        function.construct = construct
        if type(name) is Symbol:
            set_function_name(function, name)
        elif name != info.name:
            function.props["name"] = DataProperty(name, False, False, True)
        function.props["prototype"] = DataProperty(proto, False, False, False)
        proto.props["constructor"] = DataProperty(function, True, False, True)
        return function

    return {
        "bind_this": bind_this,
        "construct_parent": construct_parent,
        "define_class_getter": define_class_getter,
        "define_class_setter": define_class_setter,
        "define_method": define_method,
        "initialize_instance": initialize_instance,
        "make_class": make_class,
        "new_class_box": new_class_box,
        "parent_of": parent_of,
        "set_fields": set_fields,
    }
