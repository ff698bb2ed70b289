"""WeakRef and FinalizationRegistry.

ECMA-262 #sec-weak-ref-objects, #sec-finalization-registry-objects

An object dies when Python collects it: at once, unless it is part of a cycle.
"""

from __future__ import annotations

import weakref
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ...runtime.tasks import JAVASCRIPT_ENGINE
from ..engine.conversions import same_value
from ..engine.functions import get_prototype_from_constructor, is_callable
from ..engine.objects import JSObject, OrdinaryObject
from ..engine.throws import CATCHABLE, Thrown, throw_type_error
from .messages import shown, throw_incompatible
from .symbols import can_be_held_weakly

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["FinalizationRegistry", "JSWeakRef", "install"]


class JSWeakRef(OrdinaryObject):
    """A WeakRef."""

    __slots__ = ("reference",)

    class_name = "WeakRef"

    def __init__(self, proto: JSObject | None, reference: weakref.ref[Any]) -> None:
        super().__init__(proto)
        #: [[WeakRefTarget]]
        self.reference = reference


class Cell:
    """A target that a registry waits for.  ECMA-262 #table-finalizationregistry-cells"""

    __slots__ = ("held_value", "target", "token")

    def __init__(self, target: weakref.ref[Any], held_value: Any, token: Any) -> None:
        #: [[WeakRefTarget]]
        self.target = target
        #: [[HeldValue]]
        self.held_value = held_value
        #: [[UnregisterToken]], a weak reference or None.
        self.token = token


class FinalizationRegistry(OrdinaryObject):
    """A FinalizationRegistry."""

    __slots__ = ("cells", "cleanup", "is_scheduled", "realm")

    class_name = "FinalizationRegistry"

    def __init__(self, realm: Realm, proto: JSObject | None, cleanup: Any) -> None:
        super().__init__(proto)
        #: [[Realm]]
        self.realm = realm
        #: [[CleanupCallback]]
        self.cleanup = cleanup
        #: [[Cells]]
        self.cells: list[Cell] = []
        #: Whether a cleanup is under way.
        self.is_scheduled = False

    def add(self, target: Any, held_value: Any, token: Any) -> None:
        """ECMA-262 #sec-finalization-registry.prototype.register, from step 5"""
        # A registry that is gone itself cleans nothing up.
        registry = weakref.ref(self)

        def died(_: object) -> None:
            living = registry()
            if living is not None:
                living.schedule_cleanup()

        reference = weakref.ref(target, died)
        self.cells.append(
            Cell(reference, held_value, None if token is None else weakref.ref(token))
        )

    def remove(self, token: Any) -> bool:
        """ECMA-262 #sec-finalization-registry.prototype.unregister, from step 4"""
        kept = [cell for cell in self.cells if cell.token is None or cell.token() is not token]
        removed = len(kept) != len(self.cells)
        self.cells = kept
        return removed

    def schedule_cleanup(self) -> None:
        """Have a task clean up.

        Python calls this in the middle of anything, so it does no more than leave a note, which the
        next checkpoint finds.  ECMA-262 #sec-host-cleanup-finalization-registry
        """
        if not self.is_scheduled:
            self.is_scheduled = True
            self.realm.engine.loop.checkpoint_end_steps.append(self._queue_task)

    def _queue_task(self) -> None:
        loop = self.realm.engine.loop
        if not loop.is_closed:
            loop.queue_task(self._clean_up, source=JAVASCRIPT_ENGINE)

    def _clean_up(self) -> None:
        """ECMA-262 #sec-cleanup-finalization-registry"""
        self.is_scheduled = False
        try:
            while (cell := self._take_empty_cell()) is not None:
                self.cleanup.call(None, cell.held_value)
        except CATCHABLE as exception:
            # Those that are left get a task of their own.
            if any(cell.target() is None for cell in self.cells):
                self.schedule_cleanup()
            raise Thrown(self.realm.caught(exception)) from exception

    def _take_empty_cell(self) -> Cell | None:
        for index, cell in enumerate(self.cells):
            if cell.target() is None:
                return self.cells.pop(index)
        return None


def add_to_kept_objects(realm: Realm, target: Any) -> None:
    """Let an object live until the running job is over.

    ECMA-262 #sec-addtokeptobjects, #sec-clear-kept-objects
    """
    kept = realm.engine.kept_objects
    if not kept:
        realm.engine.loop.checkpoint_end_steps.append(kept.clear)
    kept[id(target)] = target


def install(realm: Realm) -> None:
    """Define %WeakRef% and %FinalizationRegistry%."""
    _install_weak_ref(realm)
    _install_finalization_registry(realm)


def _install_weak_ref(realm: Realm) -> None:
    prototype = OrdinaryObject(realm.intrinsics.object_prototype)
    realm.intrinsics.weak_ref_prototype = prototype

    def construct(arguments: Sequence[Any], new_target: JSObject) -> JSObject:
        """ECMA-262 #sec-weak-ref-target"""
        target = arguments[0] if arguments else None
        if not can_be_held_weakly(realm, target):
            throw_type_error("WeakRef: invalid target", realm)
        proto = get_prototype_from_constructor(new_target, "weak_ref_prototype")
        add_to_kept_objects(realm, target)
        return JSWeakRef(proto, weakref.ref(target))

    def deref(this: Any, *_: Any) -> Any:
        """ECMA-262 #sec-weak-ref.prototype.deref, #sec-weakrefderef"""
        if not isinstance(this, JSWeakRef):
            throw_incompatible("WeakRef.prototype.deref", this)
        target = this.reference()
        if target is not None:
            add_to_kept_objects(realm, target)
        return target

    realm.intrinsics.weak_ref = realm.constructor("WeakRef", 1, construct, prototype)
    realm.method(prototype, "deref", 0, deref)
    realm.tag(prototype, "WeakRef")


def _install_finalization_registry(realm: Realm) -> None:
    prototype = OrdinaryObject(realm.intrinsics.object_prototype)
    realm.intrinsics.finalization_registry_prototype = prototype

    def construct(arguments: Sequence[Any], new_target: JSObject) -> JSObject:
        """ECMA-262 #sec-finalization-registry-cleanup-callback"""
        cleanup = arguments[0] if arguments else None
        if not is_callable(cleanup):
            throw_type_error("FinalizationRegistry: cleanup must be callable", realm)
        proto = get_prototype_from_constructor(new_target, "finalization_registry_prototype")
        return FinalizationRegistry(realm, proto, cleanup)

    def require_token(token: Any) -> None:
        if not can_be_held_weakly(realm, token):
            throw_type_error(f"Invalid unregisterToken ('{shown(token)}')", realm)

    def register(
        this: Any, target: Any = None, held_value: Any = None, token: Any = None, *_: Any
    ) -> None:
        """ECMA-262 #sec-finalization-registry.prototype.register"""
        if not isinstance(this, FinalizationRegistry):
            throw_incompatible("FinalizationRegistry.prototype.register", this)
        if not can_be_held_weakly(realm, target):
            throw_type_error("FinalizationRegistry.prototype.register: invalid target", realm)
        if same_value(target, held_value):
            throw_type_error(
                "FinalizationRegistry.prototype.register: target and holdings must not be same",
                realm,
            )
        if token is not None:
            require_token(token)
        this.add(target, held_value, token)

    def unregister(this: Any, token: Any = None, *_: Any) -> bool:
        """ECMA-262 #sec-finalization-registry.prototype.unregister"""
        if not isinstance(this, FinalizationRegistry):
            throw_incompatible("FinalizationRegistry.prototype.unregister", this)
        require_token(token)
        return this.remove(token)

    constructor = realm.constructor("FinalizationRegistry", 1, construct, prototype)
    realm.intrinsics.finalization_registry = constructor
    realm.methods(prototype, [("register", 2, register), ("unregister", 1, unregister)])
    realm.tag(prototype, "FinalizationRegistry")
