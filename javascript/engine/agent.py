"""The engine as a whole: an agent with its event loop, and the realms that programs run in.

ECMA-262 #sec-agents
"""

from __future__ import annotations

import sys
from typing import Any, TextIO

from ...event_loop import EventLoop
from ...timers.clocks import RealClock, VirtualClock
from ..library import install_library
from .realm import Realm
from .values import Symbol

__all__ = ["Engine"]


class Engine:
    """Runs programs: one event loop, and one realm to begin with.

    clock: of the event loop; virtual_time: makes it a `VirtualClock`.  stdout, stderr: where the
    console writes.
    """

    def __init__(
        self,
        *,
        clock: Any = None,
        virtual_time: bool = False,
        stdout: TextIO | None = None,
        stderr: TextIO | None = None,
    ) -> None:
        if clock is None:
            clock = VirtualClock() if virtual_time else RealClock()
        self.loop = EventLoop(clock=clock)
        self.stdout = sys.stdout if stdout is None else stdout
        self.stderr = sys.stderr if stderr is None else stderr
        #: The global symbol registry.  ECMA-262 #sec-symbol.for
        self.symbol_registry: dict[str, Symbol] = {}
        #: [[KeptAlive]], by their identity.  ECMA-262 #sec-addtokeptobjects
        self.kept_objects: dict[int, Any] = {}
        #: Errors of the engine itself that came out as errors of a program.
        self.internal_errors: list[BaseException] = []
        self.realm = self.create_realm()

    def create_realm(self) -> Realm:
        """A new realm with all intrinsics.  ECMA-262 #sec-initializehostdefinedrealm"""
        realm = Realm(self)
        install_library(realm)
        return realm

    @property
    def global_object(self) -> Any:
        return self.realm.global_object

    def define_global(self, name: str, length: int, function: Any) -> None:
        """Make a Python function of `this` and the arguments a global function."""
        self.realm.method(self.realm.global_object, name, length, function)
