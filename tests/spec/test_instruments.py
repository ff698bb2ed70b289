"""Instruments: what observers see of jobs, tasks, checkpoints and promises."""

from __future__ import annotations

from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import Instrument, Promise, async_function, queue_microtask, set_timeout


class Everything(Instrument):
    """Note every hook with the type of what it is given."""

    def __init__(self, program: Program) -> None:
        self._note = program.note

    def before_task(self, task: Any) -> None:
        self._note("before task", task.source.name)

    def after_task(self, task: Any) -> None:
        self._note("after task", task.source.name)

    def before_job(self, job: Any) -> None:
        self._note("before job")

    def after_job(self, job: Any) -> None:
        self._note("after job")

    def before_checkpoint(self) -> None:
        self._note("before checkpoint")

    def after_checkpoint(self) -> None:
        self._note("after checkpoint")

    def promise_created(self, promise: Any) -> None:
        self._note("created", repr(promise))

    def promise_resolved(self, promise: Any, resolution: Any) -> None:
        self._note("resolved", repr(promise), repr(resolution))

    def promise_settled(self, promise: Any) -> None:
        self._note("settled", repr(promise))


def test_a_task_with_its_checkpoint_and_its_jobs(program: Program) -> None:
    program.loop.add_instrument(Everything(program))

    def main() -> None:
        program.note("script")
        queue_microtask(program.note, "a")
        queue_microtask(program.note, "b")

    assert without_empty_checkpoints(program.run(main)) == [
        ("before task", "script"),
        "script",
        "before checkpoint",
        *("before job", "a", "after job"),
        *("before job", "b", "after job"),
        "after checkpoint",
        ("after task", "script"),
    ]


def without_empty_checkpoints(log: list[Any]) -> list[Any]:
    """Leave out the checkpoints that found nothing to do; how many there are is free."""
    kept: list[Any] = []
    for entry in log:
        if entry == "after checkpoint" and kept[-1] == "before checkpoint":
            kept.pop()
        else:
            kept.append(entry)
    return kept


def test_a_timers_task_is_of_the_timer_source(program: Program) -> None:
    program.loop.add_instrument(Everything(program))
    log = program.run(lambda: set_timeout(program.note, 5, "timer"))
    assert (
        log.index(("before task", "timer"))
        < log.index("timer")
        < log.index(("after task", "timer"))
    )


def test_birth_resolution_and_settlement_of_promises(program: Program) -> None:
    pending, fulfilled = "Promise {<pending>}", "Promise {<fulfilled>: 1}"

    def main() -> None:
        inner, resolve, _ = Promise.with_resolvers()
        program.loop.add_instrument(Everything(program))
        outer = Promise(lambda resolve, reject: resolve(inner))
        program.note(repr(outer))
        resolve(1)

    log = [
        entry
        for entry in program.run(main)
        if entry[0] in {"created", "resolved", "settled"} or entry == pending
    ]
    assert log == [
        ("created", pending),
        ("resolved", pending, pending),
        pending,
        ("settled", fulfilled),
        ("settled", fulfilled),
    ]


def test_a_promise_fulfilled_with_a_value_is_settled_without_being_resolved(
    program: Program,
) -> None:
    def main() -> None:
        program.loop.add_instrument(Everything(program))
        Promise.resolve(1)

    assert [entry for entry in program.run(main) if entry[0] in {"resolved", "settled"}] == [
        ("settled", "Promise {<fulfilled>: 1}")
    ]


def test_only_overridden_hooks_are_called(program: Program) -> None:
    class Tasks(Instrument):
        def before_task(self, task: Any) -> None:
            program.note("before task")

    program.loop.add_instrument(Tasks())
    assert program.run(lambda: queue_microtask(int)) == ["before task"]


def test_several_instruments_see_everything_in_the_order_of_their_addition(
    program: Program,
) -> None:
    class Named(Instrument):
        def __init__(self, name: str) -> None:
            self._name = name

        def before_task(self, task: Any) -> None:
            program.note(self._name)

    for name in "ab":
        program.loop.add_instrument(Named(name))
    assert program.run(lambda: program.note("script")) == ["a", "b", "script"]


def test_a_removed_instrument_sees_nothing_more(program: Program) -> None:
    instrument = Everything(program)
    program.loop.add_instrument(instrument)
    program.loop.remove_instrument(instrument)
    assert program.run(lambda: program.note("script")) == ["script"]
    assert program.loop.instruments is None
    with pytest.raises(ValueError, match="is not an instrument of this loop"):
        program.loop.remove_instrument(instrument)


@pytest.mark.parametrize("wrong", [None, 5, print, Instrument], ids=["None", "int", "f", "class"])
def test_what_is_no_instrument_is_an_error(program: Program, wrong: Any) -> None:
    with pytest.raises(TypeError, match="expected an Instrument, got"):
        program.loop.add_instrument(wrong)


def test_a_failing_instrument_is_printed_and_removed(
    program: Program, capsys: pytest.CaptureFixture[str]
) -> None:
    class Failing(Instrument):
        def before_task(self, task: Any) -> None:
            program.note("failing")
            raise ValueError("instrument")

    program.loop.add_instrument(Failing())
    program.loop.queue_task(program.note, "first")
    program.loop.queue_task(program.note, "second")
    assert program.run() == ["failing", "first", "second"]
    error = capsys.readouterr().err
    assert "thenloop removed the failing instrument" in error
    assert "ValueError: instrument" in error


def test_instruments_change_no_order(program: Program) -> None:
    @async_function
    async def function() -> None:
        for number in range(3):
            await Promise.resolve()
            program.note("await", number)

    def main() -> None:
        program.ticks(6)
        function()
        Promise.resolve(Promise.resolve("x")).finally_(int).then(program.note)
        set_timeout(program.note, 0, "timer")

    without = list(program.run(main))
    program.log.clear()
    program.loop.add_instrument(Instrument())
    assert program.run(main) == without
