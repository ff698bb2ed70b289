"""Resolution: what each name of a program refers to, and so where its value is kept.

ECMA-262 #sec-resolvebinding
"""

from __future__ import annotations

from .. import nodes
from .bindings import Binding, FunctionScope, Reference, Scope, ScopeKind, Storage
from .declarations import Declarations

__all__ = ["Resolution", "is_variable_of_eval"]


def is_variable_of_eval(binding: Binding) -> bool:
    """Whether a sloppy eval declares it in the code around."""
    scope = binding.scope
    return scope.kind is ScopeKind.EVAL and not scope.strict and binding.kind in {"var", "function"}


class Resolution(Declarations):
    """Finds the binding of each reference, once the walk is over."""

    # What names refer to

    def resolve_all(self) -> None:
        """Find the binding of each reference, and so where each binding is kept."""
        for scope in self._dynamic:
            self._make_dynamic(scope)
        for scope in list(self._with_environment):
            self.use_environment(scope.parent, scope.function)
        for reference in self.references:
            self._resolve(reference)
        for function in [
            *self.functions.values(),
            *self.field_functions.values(),
            *self.static_functions.values(),
        ]:
            for binding in function.free:
                if binding.scope.in_loop and binding.kind != "value":
                    binding.storage = Storage.BOX

    def _make_dynamic(self, scope: Scope | None) -> None:
        while scope is not None and not (scope.is_dynamic and scope.environment is not None):
            scope.is_dynamic = True
            self._with_environment.append(scope)
            scope.environment = Binding("environment", "value", scope, self.variable("environment"))
            for binding in scope.bindings.values():
                binding.storage = Storage.BOX
            scope = scope.parent

    def environment_at(self, scope: Scope | None) -> Binding | None:
        """The environment in which code in `scope` runs."""
        while scope is not None:
            if scope.environment is not None:
                return scope.environment
            scope = scope.parent
        return None

    def _resolve(self, reference: Reference) -> None:
        name = reference.name
        scope: Scope | None = reference.scope
        crossed: list[FunctionScope] = []
        function = reference.scope.function
        while scope is not None:
            if scope.function is not function:
                crossed.append(function)
                function = scope.function
            binding = scope.bindings.get(name)
            if binding is not None and not is_variable_of_eval(binding):
                self._bind(reference, binding, crossed)
                return
            if scope.kind is ScopeKind.WITH or scope.grows or scope.kind is ScopeKind.EVAL:
                # It is looked for by name.
                self.use_environment(reference.scope)
                # A binding further out may be the one, too: it is in its environment.
            scope = scope.parent

    def use_environment(self, scope: Scope | None, function: FunctionScope | None = None) -> None:
        """Code of `function`, or of the one of `scope`, needs the environment at `scope`."""
        environment = self.environment_at(scope)
        if environment is None or scope is None:
            return
        user: FunctionScope | None = scope.function if function is None else function
        while user is not None and user is not environment.scope.function:
            user.free.add(environment)
            user = user.parent

    def _bind(self, reference: Reference, binding: Binding, crossed: list[FunctionScope]) -> None:
        if crossed:
            binding.is_captured = True
            for function in crossed:
                function.free.add(binding)
        if binding.kind not in {"var", "function", "arguments", "name", "private", "value"} and (
            not self.is_ready(reference.start, binding, crossed)
        ):
            binding.needs_tdz = True

    def is_ready(self, start: int, binding: Binding, crossed: list[FunctionScope]) -> bool:
        """Whether code at `start`, inside the functions `crossed`, finds `binding` initialized."""
        if binding.kind == "import" or binding.scope.kind is ScopeKind.SWITCH:
            return False
        if binding.kind == "simple catch" or binding.ready == 0:
            return True
        if binding.scope.kind in (ScopeKind.GLOBAL, ScopeKind.EVAL):
            return False
        if start < binding.ready and not crossed:
            return False
        for function in crossed:
            if function.member_of is binding.scope:
                return True
        if not crossed:
            return True
        outermost = crossed[-1]
        begins: int = outermost.node.start
        if type(outermost.node) is nodes.FunctionDeclaration:
            # It is made when the block is entered that it stands in.
            assert outermost.outer is not None
            begins = outermost.outer.start
        return begins >= binding.ready
