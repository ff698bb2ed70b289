"""A loop with a realm on it, and the short hands of these tests."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Any

from tests.embedding.realm import Function, Ordinary, Realm
from thenloop import EventLoop, Uncaught, VirtualClock
from thenloop.embedding import (
    AsyncGeneratorStateMachine,
    StepsBody,
    async_function_start,
)

Steps = Generator[Any, Any, Any]
Case = Callable[[Realm], Any]


class Host:
    """A loop with one realm on it."""

    def __init__(self) -> None:
        self.uncaught: list[Uncaught] = []
        self.loop = EventLoop(VirtualClock(), console=self.uncaught.append)
        self.realm = Realm(self.loop)

    def run(self, program: Case) -> list[Any]:
        """The log of `program`; raises what is no throw of a program's."""
        with self.loop:
            self.loop.queue_task(lambda: program(self.realm))
            self.loop.run()
        for uncaught in self.uncaught:
            if isinstance(uncaught.reason, Exception):
                raise uncaught.reason
        return self.realm.log


def start(realm: Realm, steps: Steps) -> Any:
    return async_function_start(realm, realm.loop, StepsBody(realm, steps))


def generator(realm: Realm, steps: Steps) -> AsyncGeneratorStateMachine:
    return AsyncGeneratorStateMachine(realm.loop, realm, StepsBody(realm, steps))


def shown(value: Any) -> Any:
    """Objects as dicts."""
    if isinstance(value, Ordinary) and not isinstance(value, Function):
        inner = {k: v for k, v in value.properties.items() if not k.startswith("@@")}
        return {key: shown(value) for key, value in inner.items()}
    return tuple(map(shown, value)) if isinstance(value, tuple) else value


def logged(log: list[Any]) -> list[Any]:
    return [shown(entry) for entry in log]
