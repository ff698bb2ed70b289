"""What promises and the loop have to do with each other."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.embedding.host import Host, Steps, generator, start
from tests.embedding.realm import UNDEFINED, Ordinary, Realm
from thenloop import HostHooks, async_function
from thenloop.embedding import (
    AWAITS,
    YIELDS,
    Thrown,
    mark_as_handled,
    state_of,
)


def test_unhandled_rejections(host: Host) -> None:
    told: list[Any] = []

    def program(realm: Realm) -> None:
        host.loop.add_event_listener(
            "unhandledrejection", lambda event: told.append((event.reason, event.promise))
        )
        reason = Ordinary(name="Reason")
        told.append((reason, realm.promise("reject", reason)))
        handled = realm.promise("reject", "quiet")
        mark_as_handled(handled)
        assert state_of(handled) == ("rejected", "quiet")

    host.run(program)
    assert told[0] == told[1]
    assert [(uncaught.reason, uncaught.promise) for uncaught in host.uncaught] == told[:1]


class Tagging(HostHooks):
    """Remembers what was current when a callback was handed over."""

    def __init__(self) -> None:
        self.current = "at the start"

    def make_host_defined(self, callback: Callable[..., Any]) -> Any:
        return self.current

    def call_job_callback(
        self, callback: Callable[..., Any], host_defined: Any, arguments: tuple[Any, ...]
    ) -> Any:
        before, self.current = self.current, host_defined
        try:
            return callback(*arguments)
        finally:
            self.current = before


def test_host_hooks(host: Host) -> None:
    hooks = Tagging()
    host.loop.host_hooks = hooks

    def body(realm: Realm) -> Steps:
        yield AWAITS, realm.promise("resolve", "a")
        realm.log.append(f"await: {hooks.current}")
        machine = generator(realm, iter_one())
        yield AWAITS, machine.next(UNDEFINED)
        realm.log.append(f"generator: {hooks.current}")
        return UNDEFINED

    def iter_one() -> Steps:
        yield YIELDS, "one"
        return UNDEFINED

    def program(realm: Realm) -> None:
        hooks.current = "in the program"

        def note(_: Any) -> Any:
            realm.log.append(f"then: {hooks.current}")
            return UNDEFINED

        realm.invoke(realm.promise("resolve", "a"), "then", realm.function(note))
        start(realm, body(realm))
        hooks.current = "afterwards"

    assert host.run(program) == [
        "then: in the program",
        "await: in the program",
        "generator: in the program",
    ]


def test_python_uses_promises_of_a_realm(host: Host) -> None:
    """A host function awaits a program's promise, and registers callables of its own."""
    seen: list[Any] = []

    @async_function
    async def main() -> Any:
        promise = host.realm.promise("resolve", "a")
        seen.append(await promise.then(lambda value: {"python": value}))
        try:
            await host.realm.promise("reject", "b")
        except Thrown as thrown:
            seen.append(thrown.value)
        return await promise

    with host.loop:
        assert host.loop.run_until_settled(main()) == "a"
    assert seen == [{"python": "a"}, "b"]
