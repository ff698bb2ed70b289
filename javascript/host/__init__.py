"""The host: what a program finds around it that ECMA-262 leaves open.

`install_host` defines the globals that the web's platform and Node have in common, each on the
event loop of the engine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...embedding import state_of
from ...runtime.reporting import Uncaught
from . import (
    abort,
    console,
    dom_exceptions,
    event_targets,
    events,
    global_events,
    performance,
    process,
    structured_clone,
    timers,
)
from .inspect import inspect
from .output import write
from .process import ProgramExit
from .reporting import UncaughtError, format_uncaught_error

if TYPE_CHECKING:
    from ..engine.agent import Engine
    from ..engine.realm import Realm

#: The exit status, as in Node, of a module that awaits what never comes.
UNSETTLED: Final = 13.0

__all__ = ["Host", "ProgramExit", "UncaughtError", "inspect", "install_host"]


class Host:
    """The host of one engine: its process, and what becomes of errors that nobody catches."""

    def __init__(self, engine: Engine, realm: Realm) -> None:
        self._engine = engine
        self._realm = realm
        self.process = process.install(engine, realm)
        engine.loop.console = self.report

    def report(self, uncaught: Uncaught) -> None:
        """Show an error that nobody caught.

        By the profile of Node it ends the program; pages go on.
        """
        self.process.uncaught += 1
        write(self._engine, format_uncaught_error(self._realm, uncaught), error=True)
        if self._engine.loop.profile.name == "node":
            raise ProgramExit(self.process.end())

    def finish(self) -> int:
        """End the program when nothing is left to run; the exit status.

        A listener of `beforeExit` may give the loop something to do again.
        """
        engine, process = self._engine, self.process
        loop = engine.loop
        while process.emit("beforeExit", float(process.status())):
            if loop.next_deadline() is None:
                break
            engine.run_until_idle()
        evaluation = engine.evaluation
        if evaluation is not None and state_of(evaluation)[0] == "pending":
            write(engine, "Warning: Detected unsettled top-level await\n", error=True)
            if process.exit_code is None:
                process.exit_code = UNSETTLED
        status = process.end()
        engine.stdout.flush()
        return status


def install_host(engine: Engine, realm: Realm) -> Host:
    """Define the host's globals in `realm`."""
    dom_exceptions.install(realm)
    console.install(engine, realm)
    timers.install(engine, realm)
    performance.install(engine, realm)
    structured_clone.install(realm)
    events.install(engine, realm)
    abort.install(engine, realm, event_targets.install(engine, realm))
    global_events.install(engine, realm)
    return Host(engine, realm)
