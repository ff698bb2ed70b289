"""Environment records, for names that are looked for while the program runs.

Most names are found by the compiler; these are for what a direct eval or a `with` may mean.  A
binding is the box that the compiled code uses, too.

ECMA-262 #sec-environment-records
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .conversions import to_boolean
from .objects import JSObject
from .properties import Descriptor
from .throws import throw_reference_error, throw_type_error
from .values import TDZ, WellKnown

if TYPE_CHECKING:
    from .realm import Realm

__all__ = ["Environment", "GlobalEnvironment", "ObjectEnvironment"]


class Environment:
    """A declarative environment record.

    ECMA-262 #sec-declarative-environment-records
    """

    __slots__ = ("boxes", "constants", "deletable", "is_var_scope", "lexicals", "outer")

    def __init__(
        self,
        outer: Environment,
        boxes: dict[str, list[Any]],
        constants: tuple[str, ...],
        is_var_scope: bool,
        lexicals: str,
    ) -> None:
        self.outer = outer
        self.boxes = boxes
        #: The names that cannot be assigned; with ``=`` before it, one where that is ignored.
        self.constants = constants
        #: Whether an eval declares its variables here.
        self.is_var_scope = is_var_scope
        #: The names of let, const and class.
        self.lexicals = lexicals.split(" ") if lexicals else ()
        #: The names that an eval has declared.
        self.deletable: set[str] = set()

    # What this record itself answers.

    def has(self, name: str) -> bool:
        return name in self.boxes

    def get(self, name: str, strict: bool = True) -> Any:
        value = self.boxes[name][0]
        if value is TDZ:
            throw_reference_error(f"Cannot access '{name}' before initialization")
        return value

    def put(self, name: str, value: Any, strict: bool) -> None:
        """ECMA-262 #sec-declarative-environment-records-setmutablebinding-n-v-s"""
        box = self.boxes.get(name)
        if box is None:
            # An eval's variable that was deleted meanwhile.
            if strict:
                throw_reference_error(f"{name} is not defined")
            self.boxes[name] = [value]
            self.deletable.add(name)
            return
        if box[0] is TDZ:
            throw_reference_error(f"Cannot access '{name}' before initialization")
        if name in self.constants:
            throw_type_error("Assignment to constant variable.")
        if f"={name}" in self.constants:
            if strict:
                throw_type_error("Assignment to constant variable.")
            return
        box[0] = value

    def this_for(self, name: str) -> Any:
        """`this` of a function that is called by its name.  WithBaseObject"""
        return None

    def delete_own(self, name: str) -> bool:
        if name not in self.deletable:
            return False
        self.deletable.discard(name)
        del self.boxes[name]
        return True

    # What is asked of it and those around it.

    def holder_of(self, name: str) -> Environment | None:
        """The record that has `name`; None when there is none.

        ECMA-262 #sec-getidentifierreference
        """
        environment: Environment | None = self
        while environment is not None and not environment.has(name):
            environment = environment.outer
        return environment

    def load(self, name: str, strict: bool) -> Any:
        holder = self.holder_of(name)
        if holder is None:
            throw_reference_error(f"{name} is not defined")
        return holder.get(name, strict)

    def load_or_none(self, name: str, strict: bool) -> Any:
        holder = self.holder_of(name)
        return None if holder is None else holder.get(name, strict)

    def callee(self, name: str, strict: bool) -> tuple[Any, Any]:
        """The value of a name that is called, and its `this`."""
        holder = self.holder_of(name)
        if holder is None:
            throw_reference_error(f"{name} is not defined")
        return holder.get(name, strict), holder.this_for(name)

    def delete(self, name: str) -> bool:
        holder = self.holder_of(name)
        return True if holder is None else holder.delete_own(name)

    @property
    def variable_scope(self) -> Environment:
        """Where an eval here declares its variables."""
        environment = self
        while not environment.is_var_scope:
            environment = environment.outer
        return environment


class ObjectEnvironment(Environment):
    """The environment of a with statement.  ECMA-262 #sec-object-environment-records"""

    __slots__ = ("object",)

    def __init__(self, outer: Environment, object_: JSObject) -> None:
        super().__init__(outer, {}, (), False, "")
        self.object = object_

    def has(self, name: str) -> bool:
        """ECMA-262 #sec-object-environment-records-hasbinding-n"""
        if not self.object.has_property(name):
            return False
        unscopables = self.object.get(WellKnown.unscopables, self.object)
        if isinstance(unscopables, JSObject):
            return not to_boolean(unscopables.get(name, unscopables))
        return True

    def get(self, name: str, strict: bool = True) -> Any:
        if not self.object.has_property(name):
            if strict:
                throw_reference_error(f"{name} is not defined")
            return None
        return self.object.get(name, self.object)

    def put(self, name: str, value: Any, strict: bool) -> None:
        still = self.object.has_property(name)
        if not still and strict:
            throw_reference_error(f"{name} is not defined")
        if not self.object.set(name, value, self.object) and strict:
            throw_type_error(f"Cannot assign to read only property '{name}' of object")

    def this_for(self, name: str) -> Any:
        return self.object

    def delete_own(self, name: str) -> bool:
        return self.object.delete(name)


class GlobalEnvironment(Environment):
    """The global environment of a realm.  ECMA-262 #sec-global-environment-records"""

    __slots__ = ("realm",)

    def __init__(self, realm: Realm) -> None:
        super().__init__(None, {}, (), True, "")  # type: ignore[arg-type]
        self.realm = realm

    def has(self, name: str) -> bool:
        realm = self.realm
        return name in realm.lexicals or realm.global_object.has_property(name)

    def get(self, name: str, strict: bool = True) -> Any:
        binding = self.realm.lexicals.get(name)
        if binding is not None:
            if binding[0] is TDZ:
                throw_reference_error(f"Cannot access '{name}' before initialization")
            return binding[0]
        global_object = self.realm.global_object
        if strict and not global_object.has_property(name):
            throw_reference_error(f"{name} is not defined")
        return global_object.get(name, global_object)

    def put(self, name: str, value: Any, strict: bool) -> None:
        realm = self.realm
        binding = realm.lexicals.get(name)
        if binding is not None:
            if binding[0] is TDZ:
                throw_reference_error(f"Cannot access '{name}' before initialization")
            if binding[1]:
                throw_type_error("Assignment to constant variable.")
            binding[0] = value
            return
        global_object = realm.global_object
        if strict and not global_object.has_property(name):
            throw_reference_error(f"{name} is not defined")
        if not global_object.set(name, value, global_object) and strict:
            throw_type_error(f"Cannot assign to read only property '{name}' of object")

    def delete_own(self, name: str) -> bool:
        realm = self.realm
        if name in realm.lexicals:
            return False
        if not realm.global_object.has_own_property(name):
            return True
        deleted = realm.global_object.delete(name)
        if deleted:
            realm.var_names.discard(name)
        return deleted

    # Declaring.  ECMA-262 #sec-globaldeclarationinstantiation

    def has_restricted_global_property(self, name: str) -> bool:
        own = self.realm.global_object.get_own_property(name)
        return own is not None and not own.configurable

    def can_declare_function(self, name: str) -> bool:
        global_object = self.realm.global_object
        own = global_object.get_own_property(name)
        if own is None:
            return global_object.is_extensible()
        if own.configurable is True:
            return True
        return own.is_data and own.writable is True and own.enumerable is True

    def can_declare_variable(self, name: str) -> bool:
        global_object = self.realm.global_object
        return global_object.has_own_property(name) or global_object.is_extensible()

    def create_variable(self, name: str, deletable: bool) -> None:
        """ECMA-262 #sec-createglobalvarbinding"""
        global_object = self.realm.global_object
        if not global_object.has_own_property(name) and global_object.is_extensible():
            global_object.define_property_or_throw(name, Descriptor(None, True, True, deletable))
        self.realm.var_names.add(name)

    def create_function(self, name: str, value: Any, deletable: bool) -> None:
        """ECMA-262 #sec-createglobalfunctionbinding"""
        global_object = self.realm.global_object
        own = global_object.get_own_property(name)
        if own is None or own.configurable:
            change = Descriptor(value, True, True, deletable)
        else:
            change = Descriptor(value)
        global_object.define_property_or_throw(name, change)
        global_object.put(name, value)
        self.realm.var_names.add(name)
