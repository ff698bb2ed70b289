"""The engine as a whole: an agent with its event loop, and the realms that programs run in.

ECMA-262 #sec-agents
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

from ...event_loop import EventLoop
from ...runtime.agent import current
from ...runtime.profiles import Profile
from ...timers.clocks import RealClock, VirtualClock
from ..errors import JavaScriptSyntaxError
from ..host import Host, install_host
from ..host.callbacks import settle_throw
from ..library import install_library
from ..parser import parse
from .environments import Environment
from .functions import JSFunction
from .loader import Loader
from .module_records import Module
from .programs import (
    create_dynamic_function,
    perform_direct_eval,
    perform_indirect_eval,
    run_script,
)
from .realm import Realm
from .throws import CATCHABLE
from .values import Symbol

__all__ = ["RECURSION_LIMIT", "Engine"]

#: So many calls of Python's may be nested while a program runs; a program sees a RangeError.
RECURSION_LIMIT = 9_000


class Engine:
    """Runs programs: one event loop, and one realm to begin with.

    clock: of the event loop; virtual_time: makes it a `VirtualClock`.  profile: whose choices the
    platform follows.  stdout, stderr: where the console writes.
    """

    def __init__(
        self,
        *,
        clock: Any = None,
        virtual_time: bool = False,
        profile: Profile | str | None = None,
        stdout: TextIO | None = None,
        stderr: TextIO | None = None,
    ) -> None:
        if clock is None:
            clock = VirtualClock() if virtual_time else RealClock()
        self.loop = EventLoop(clock=clock, profile=profile)
        self.stdout = sys.stdout if stdout is None else stdout
        self.stderr = sys.stderr if stderr is None else stderr
        #: The global symbol registry.  ECMA-262 #sec-symbol.for
        self.symbol_registry: dict[str, Symbol] = {}
        #: [[KeptAlive]], by their identity.  ECMA-262 #sec-addtokeptobjects
        self.kept_objects: dict[int, Any] = {}
        #: Errors of the engine itself that came out as errors of a program.
        self.internal_errors: list[BaseException] = []
        #: The promise for the evaluation of the module that was run last.
        self.evaluation: Any = None
        self.loader = Loader(self)
        self.realm = self.create_realm()
        self.host: Host = install_host(self, self.realm)

    def create_realm(self) -> Realm:
        """A new realm with all intrinsics.  ECMA-262 #sec-initializehostdefinedrealm"""
        with current(self.loop):
            realm = Realm(self)
            install_library(realm)
        return realm

    @property
    def global_object(self) -> Any:
        return self.realm.global_object

    def define_global(self, name: str, length: int, function: Any) -> None:
        """Make a Python function of `this` and the arguments a global function."""
        self.realm.method(self.realm.global_object, name, length, function)

    # Running programs

    def run(self, source: str, *, file: str = "<string>", module: bool = False) -> None:
        """Run a program in a task of its own, and then whatever it leaves, until nothing is left.

        Raises JavaScriptSyntaxError for a text that is no program.
        """
        if module:
            self._run_module(lambda: self.loader.run_module_text(self.realm, source, file))
        else:
            tree = parse(source, file=file)
            referrer = self.referrer(self.realm, file)
            self._run_task(lambda: run_script(self.realm, tree, referrer))

    def run_file(self, path: str, *, module: bool | None = None) -> None:
        """Run the program in a file: an ECMAScript module, or a CommonJS module as in Node."""
        file = Path(path).resolve()
        if self.loader.is_module(file) if module is None else module:
            self._run_module(lambda: self.loader.run_module_file(self.realm, file))
        else:
            main = self.loader.commonjs(file)
            self._run_task(main)

    def _run_module(self, steps: Callable[[], Any]) -> None:
        def evaluate() -> None:
            self.evaluation = steps()

        self._run_task(evaluate)

    def _run_task(self, steps: Callable[[], Any]) -> None:
        failure: list[JavaScriptSyntaxError] = []

        def task() -> None:
            try:
                steps()
            except JavaScriptSyntaxError as error:
                failure.append(error)
            except CATCHABLE as thrown:
                raise settle_throw(self.realm, thrown) from None

        self.loop.queue_task(task)
        self.run_until_idle()
        if failure:
            raise failure[0]

    def run_until_idle(self) -> None:
        """Run until nothing is left that could ever run."""
        with deep_calls():
            self.loop.run()

    def evaluate(self, source: str, *, file: str = "<string>") -> Any:
        """The completion value of a script; no job that it queues is run.

        Raises what it throws as `Thrown`, whose value is made.
        """
        with current(self.loop), deep_calls():
            try:
                return self.evaluate_in(self.realm, source, file)
            except CATCHABLE as thrown:
                raise settle_throw(self.realm, thrown) from None

    def evaluate_in(self, realm: Realm, source: str, file: str = "<string>") -> Any:
        """The completion value of a script in any realm; raises what it throws."""
        tree = parse(source, file=file)
        return run_script(realm, tree, self.referrer(realm, file))

    # What the library asks for

    def referrer(self, realm: Realm, file: str | None) -> dict[str, Any]:
        """The names by which code imports, relative to the file that it stands in."""
        return self.loader.referrer(realm, file)

    def host_module(self, realm: Realm, specifier: str) -> Module | None:
        """A module that the host has built in."""
        return None

    def perform_eval(self, realm: Realm, source: Any) -> Any:
        return perform_indirect_eval(realm, source)

    def perform_direct_eval(
        self,
        realm: Realm,
        source: str,
        environment: Environment,
        context: dict[str, Any],
        around: tuple[Any, Any, Any, Any],
    ) -> Any:
        return perform_direct_eval(realm, source, environment, context, around)

    def create_dynamic_function(
        self, realm: Realm, kind: str, parameters: str, body: str, new_target: Any = None
    ) -> JSFunction:
        return create_dynamic_function(realm, kind, parameters, body)


@contextmanager
def deep_calls() -> Iterator[None]:
    """Let a program nest its calls as deep as it may in other engines, about."""
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(max(limit, RECURSION_LIMIT))
    try:
        yield
    finally:
        sys.setrecursionlimit(limit)
