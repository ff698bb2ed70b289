"""Module records: how modules are linked with each other, and evaluated.

ECMA-262 #sec-modules
"""

from __future__ import annotations

from collections.abc import Generator
from enum import IntEnum
from typing import TYPE_CHECKING, Any, cast

from .async_functions import start_async
from .module_namespaces import ModuleNamespace
from .promises import JSPromise, new_promise, reject, resolve
from .throws import CATCHABLE, throw_syntax_error
from .values import TDZ

if TYPE_CHECKING:
    from .realm import Realm

__all__ = [
    "AMBIGUOUS",
    "CyclicModule",
    "Module",
    "ModuleStatus",
    "ResolvedBinding",
    "SyntheticModule",
]

#: What resolving an export gives where several modules export the name.
AMBIGUOUS = object()

ResolvedBinding = tuple["Module", "str | None"]
"""A module and the name of a binding in it; None for its namespace."""


class ModuleStatus(IntEnum):
    """[[Status]].  ECMA-262 #sec-cyclic-module-records"""

    UNLINKED = 0
    LINKING = 1
    LINKED = 2
    EVALUATING = 3
    EVALUATING_ASYNC = 4
    EVALUATED = 5


class Module:
    """A module record.  ECMA-262 #sec-abstract-module-records"""

    def __init__(self, realm: Realm, file: str) -> None:
        self.realm = realm
        self.file = file
        self._namespace: ModuleNamespace | None = None
        #: The boxes of its own bindings, by their names.
        self.boxes: dict[str, list[Any]] = {}

    def exported_names(self, seen: set[Module] | None = None) -> list[str]:
        raise NotImplementedError

    def resolve_export(
        self, name: str, seen: list[tuple[Module, str]] | None = None
    ) -> ResolvedBinding | Any | None:
        raise NotImplementedError

    def link(self) -> None:
        raise NotImplementedError

    def evaluate(self) -> JSPromise:
        raise NotImplementedError

    def namespace(self) -> ModuleNamespace:
        """ECMA-262 #sec-getmodulenamespace"""
        if self._namespace is None:
            found = {name: self.resolve_export(name) for name in sorted(self.exported_names())}
            self._namespace = ModuleNamespace()
            # A module may export its own namespace.
            for name, binding in found.items():
                if isinstance(binding, tuple):
                    self._namespace.boxes[name] = _late_box(binding)
        return self._namespace


class SyntheticModule(Module):
    """A module whose exports the host gives.  ECMA-262 #sec-synthetic-module-records"""

    def __init__(self, realm: Realm, file: str, exports: dict[str, Any]) -> None:
        super().__init__(realm, file)
        self.boxes = {name: [value] for name, value in exports.items()}

    def exported_names(self, seen: set[Module] | None = None) -> list[str]:
        return list(self.boxes)

    def resolve_export(
        self, name: str, seen: list[tuple[Module, str]] | None = None
    ) -> ResolvedBinding | Any | None:
        return (self, name) if name in self.boxes else None

    def link(self) -> None:
        pass

    def evaluate(self) -> JSPromise:
        promise = new_promise(self.realm)
        resolve(promise, None)
        return promise


class CyclicModule(Module):
    """A source text module.  ECMA-262 #sec-source-text-module-records"""

    def __init__(self, realm: Realm, file: str) -> None:
        super().__init__(realm, file)
        self.status = ModuleStatus.UNLINKED
        #: [[EvaluationError]], as the exception that throws it.
        self.error: BaseException | None = None
        self.dfs_index = 0
        self.dfs_ancestor = 0
        self.has_tla = False
        #: [[AsyncEvaluationOrder]]: its number, None for unset, 0 for done.
        self.async_order: int | None = None
        self.top_level_capability: JSPromise | None = None
        self.cycle_root: CyclicModule | None = None
        self.async_parents: list[CyclicModule] = []
        self.pending_async_dependencies = 0
        #: [[LoadedModules]], by their specifiers, in the order of [[RequestedModules]].
        self.requested: dict[str, Module] = {}
        #: The attribute `type` of each.
        self.requested_kinds: dict[str, str] = {}
        #: local name to (specifier, imported name; None for the namespace)
        self.imports: dict[str, tuple[str, str | None]] = {}
        #: exported name to local name
        self.local_exports: dict[str, str] = {}
        #: exported name to (specifier, imported name; None for the namespace)
        self.indirect_exports: dict[str, tuple[str, str | None]] = {}
        self.star_exports: list[str] = []
        self.body: Generator[Any, Any, Any] | None = None
        self.main: Any = None
        self.local_names: tuple[str, ...] = ()
        self.variables: frozenset[str] = frozenset()

    # Exports

    def exported_names(self, seen: set[Module] | None = None) -> list[str]:
        """ECMA-262 #sec-getexportednames"""
        seen = set() if seen is None else seen
        if self in seen:
            return []
        seen.add(self)
        names = [*self.local_exports, *self.indirect_exports]
        for specifier in self.star_exports:
            for name in self.requested[specifier].exported_names(seen):
                if name != "default" and name not in names:
                    names.append(name)
        return names

    def resolve_export(
        self, name: str, seen: list[tuple[Module, str]] | None = None
    ) -> ResolvedBinding | Any | None:
        """ECMA-262 #sec-resolveexport"""
        seen = [] if seen is None else seen
        if (self, name) in seen:
            return None
        seen.append((self, name))
        if name in self.local_exports:
            return self, self.local_exports[name]
        if name in self.indirect_exports:
            specifier, imported = self.indirect_exports[name]
            module = self.requested[specifier]
            if imported is None:
                return module, None
            return module.resolve_export(imported, seen)
        if name == "default":
            return None
        star: ResolvedBinding | None = None
        for specifier in self.star_exports:
            found = self.requested[specifier].resolve_export(name, seen)
            if found is AMBIGUOUS:
                return AMBIGUOUS
            if found is None:
                continue
            if star is None:
                star = found
            elif star != found:
                return AMBIGUOUS
        return star

    # Linking

    def link(self) -> None:
        """ECMA-262 #sec-moduledeclarationlinking"""
        stack: list[CyclicModule] = []
        try:
            inner_module_linking(self, stack, 0)
        except BaseException:
            for module in stack:
                module.status = ModuleStatus.UNLINKED
            raise

    def initialize_environment(self) -> None:
        """ECMA-262 #sec-source-text-module-record-initialize-environment"""
        for name, (specifier, imported) in self.indirect_exports.items():
            if imported is not None:
                self._require(self.resolve_export(name), specifier, imported)
        for name in self.local_names:
            self.boxes.setdefault(name, [None if name in self.variables else TDZ])
        boxes = dict(self.boxes)
        for local, (specifier, imported) in self.imports.items():
            module = self.requested[specifier]
            if imported is None:
                boxes[local] = [module.namespace()]
                continue
            found = module.resolve_export(imported)
            self._require(found, specifier, imported)
            boxes[local] = _late_box(cast(ResolvedBinding, found))
        self.boxes.update({name: box for name, box in boxes.items() if name not in self.boxes})
        self.body = body = self.main(None, boxes)
        # The first step makes the functions.
        next(body)

    def _require(self, found: Any, specifier: str, imported: str) -> None:
        if found is None:
            throw_syntax_error(
                f"The requested module '{specifier}' does not provide an export named '{imported}'",
                self.realm,
            )
        if found is AMBIGUOUS:
            throw_syntax_error(
                f"The requested module '{specifier}' contains conflicting star exports for name "
                f"'{imported}'",
                self.realm,
            )

    # Evaluation

    def evaluate(self) -> JSPromise:
        """ECMA-262 #sec-moduleevaluation"""
        module: CyclicModule = self
        ended = (ModuleStatus.EVALUATING_ASYNC, ModuleStatus.EVALUATED)
        if module.status in ended and module.cycle_root is not None:
            module = module.cycle_root
        if module.top_level_capability is not None:
            return module.top_level_capability
        stack: list[CyclicModule] = []
        promise = new_promise(self.realm)
        module.top_level_capability = promise
        try:
            inner_module_evaluation(module, stack, 0)
        except CATCHABLE as error:
            for part in stack:
                part.status = ModuleStatus.EVALUATED
                part.error = error
                part.cycle_root = part
            module.error = error
            reject(promise, self.realm.caught(error))
        else:
            if module.status is ModuleStatus.EVALUATED:
                resolve(promise, None)
        return promise

    def execute(self) -> None:
        """Run a body that does not await.

        ECMA-262 #sec-source-text-module-record-execute-module
        """
        body = self.body
        assert body is not None
        try:
            next(body)
        except StopIteration:
            return
        raise AssertionError("a module without top-level await has awaited")


def _late_box(found: ResolvedBinding) -> list[Any]:
    """The box of a binding, of a module that may be linked later."""
    module, name = found
    if name is None:
        return [module.namespace()]
    box = module.boxes.get(name)
    if box is None:
        box = module.boxes[name] = [TDZ]
    return box


def inner_module_linking(module: Module, stack: list[CyclicModule], index: int) -> int:
    """ECMA-262 #sec-InnerModuleLinking"""
    if not isinstance(module, CyclicModule):
        module.link()
        return index
    if module.status is not ModuleStatus.UNLINKED:
        return index
    module.status = ModuleStatus.LINKING
    module.dfs_index = module.dfs_ancestor = index
    index += 1
    stack.append(module)
    # The boxes are there before anybody asks for them.
    for name in module.local_names:
        module.boxes.setdefault(name, [None if name in module.variables else TDZ])
    for required in module.requested.values():
        index = inner_module_linking(required, stack, index)
        if isinstance(required, CyclicModule) and required.status is ModuleStatus.LINKING:
            module.dfs_ancestor = min(module.dfs_ancestor, required.dfs_ancestor)
    module.initialize_environment()
    if module.dfs_ancestor == module.dfs_index:
        while True:
            part = stack.pop()
            part.status = ModuleStatus.LINKED
            if part is module:
                break
    return index


def inner_module_evaluation(module: Module, stack: list[CyclicModule], index: int) -> int:
    """ECMA-262 #sec-innermoduleevaluation"""
    if not isinstance(module, CyclicModule):
        module.evaluate()
        return index
    if module.status in (ModuleStatus.EVALUATING_ASYNC, ModuleStatus.EVALUATED):
        if module.error is None:
            return index
        raise module.error
    if module.status is ModuleStatus.EVALUATING:
        return index
    module.status = ModuleStatus.EVALUATING
    module.dfs_index = module.dfs_ancestor = index
    module.pending_async_dependencies = 0
    index += 1
    stack.append(module)
    for required in module.requested.values():
        index = inner_module_evaluation(required, stack, index)
        if not isinstance(required, CyclicModule):
            continue
        if required.status is ModuleStatus.EVALUATING:
            module.dfs_ancestor = min(module.dfs_ancestor, required.dfs_ancestor)
        else:
            assert required.cycle_root is not None
            required = required.cycle_root
            if required.error is not None:
                raise required.error
        if required.async_order:
            module.pending_async_dependencies += 1
            required.async_parents.append(module)
    if module.pending_async_dependencies > 0 or module.has_tla:
        module.async_order = module.realm.engine.loader.next_async_order()
        if module.pending_async_dependencies == 0:
            execute_async_module(module)
    else:
        module.execute()
    if module.dfs_ancestor == module.dfs_index:
        while True:
            part = stack.pop()
            part.status = (
                ModuleStatus.EVALUATED
                if part.async_order is None
                else ModuleStatus.EVALUATING_ASYNC
            )
            part.cycle_root = module
            if part is module:
                break
    return index


def execute_async_module(module: CyclicModule) -> None:
    """ECMA-262 #sec-execute-async-module"""
    from ...promises.promise import perform_promise_then

    assert module.body is not None
    promise = start_async(module.realm, module.body)
    perform_promise_then(
        promise,
        lambda value: async_module_execution_fulfilled(module),
        lambda reason: async_module_execution_rejected(module, reason),
    )


def gather_available_ancestors(module: CyclicModule, found: list[CyclicModule]) -> None:
    """ECMA-262 #sec-gather-available-ancestors"""
    for parent in module.async_parents:
        root = parent.cycle_root
        if parent not in found and (root is None or root.error is None):
            parent.pending_async_dependencies -= 1
            if parent.pending_async_dependencies == 0:
                found.append(parent)
                if not parent.has_tla:
                    gather_available_ancestors(parent, found)


def async_module_execution_fulfilled(module: CyclicModule) -> None:
    """ECMA-262 #sec-async-module-execution-fulfilled"""
    if module.status is ModuleStatus.EVALUATED:
        return
    module.async_order = 0
    module.status = ModuleStatus.EVALUATED
    if module.top_level_capability is not None:
        resolve(module.top_level_capability, None)
    found: list[CyclicModule] = []
    gather_available_ancestors(module, found)
    for ancestor in sorted(found, key=lambda part: part.async_order or 0):
        if ancestor.status is ModuleStatus.EVALUATED:
            continue
        if ancestor.has_tla:
            execute_async_module(ancestor)
            continue
        try:
            ancestor.execute()
        except CATCHABLE as error:
            async_module_execution_rejected(ancestor, ancestor.realm.caught(error))
        else:
            ancestor.async_order = 0
            ancestor.status = ModuleStatus.EVALUATED
            if ancestor.top_level_capability is not None:
                resolve(ancestor.top_level_capability, None)


def async_module_execution_rejected(module: CyclicModule, reason: Any) -> None:
    """ECMA-262 #sec-async-module-execution-rejected"""
    from .throws import Thrown

    if module.status is ModuleStatus.EVALUATED:
        return
    module.error = Thrown(reason)
    module.status = ModuleStatus.EVALUATED
    module.async_order = 0
    if module.top_level_capability is not None:
        reject(module.top_level_capability, reason)
    for parent in module.async_parents:
        async_module_execution_rejected(parent, reason)
