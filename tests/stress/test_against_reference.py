"""Random programs give the same log on thenloop and on the reference, line by line."""

from __future__ import annotations

import ast
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from . import reference, reference_generators, reference_iteration
from .programs import random_program
from .running_programs import VARIANTS, run_on_reference, run_on_thenloop


@st.composite
def programs(draw: st.DrawFn, size: int) -> list[str]:
    return random_program(lambda below: draw(st.integers(0, below - 1)), size)


def seeded_program(seed: int, size: int) -> list[str]:
    return random_program(random.Random(seed).randrange, size)


@given(programs(12))
@settings(
    max_examples=150, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
def test_small_programs(scripts: list[str]) -> None:
    assert run_on_thenloop(scripts) == run_on_reference(scripts)


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda variant: variant.__name__)
def test_large_programs(variant: Callable[..., None]) -> None:
    for seed in range(120):
        scripts = seeded_program(seed, 60)
        assert run_on_thenloop(scripts, variant) == run_on_reference(scripts), "\n".join(scripts)


@pytest.mark.parametrize("module", [reference, reference_generators, reference_iteration])
def test_reference_shares_nothing(module: object) -> None:
    tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
    names = {getattr(node, "module", None) or node.names[0].name for node in imports}
    assert names <= {"__future__", "collections", "functools", "reference"}


# What the programs would notice: each of these is the reference with one mistake.


def await_makes_a_promise(patch: pytest.MonkeyPatch) -> None:
    def promise_resolve(constructor: type, value: object) -> object:
        promise, resolve, _ = reference.new_promise_capability(constructor)
        resolve(value)
        return promise

    for module in (reference, reference_generators, reference_iteration):
        patch.setattr(module, "promise_resolve", promise_resolve)


def adoption_without_a_job(patch: pytest.MonkeyPatch) -> None:
    make_job = reference.new_promise_resolve_thenable_job

    def run_at_once(promise: object, then: object) -> Callable[[], None]:
        make_job(promise, then)()
        return lambda: None

    patch.setattr(reference, "new_promise_resolve_thenable_job", run_at_once)


def reactions_reversed(patch: pytest.MonkeyPatch) -> None:
    trigger = reference.trigger_promise_reactions
    patch.setattr(
        reference,
        "trigger_promise_reactions",
        lambda reactions, argument: trigger(reactions[::-1], argument),
    )


def newest_job_first(patch: pytest.MonkeyPatch) -> None:
    def drain(agent: reference.Agent) -> None:
        while agent.jobs:
            agent.jobs.pop()()

    patch.setattr(reference.Agent, "drain", drain)


def return_is_not_awaited(patch: pytest.MonkeyPatch) -> None:
    async def return_(value: object) -> None:
        raise reference.ReturnCompletion(value)

    patch.setattr("tests.stress.running_programs.REFERENCE_NAMES", {**NAMES, "RETURN": return_})


def yield_is_not_awaited(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(
        "tests.stress.running_programs.REFERENCE_NAMES",
        {**NAMES, "YIELD": reference_iteration.async_generator_yield},
    )


def yield_star_awaits_its_values(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(reference_iteration, "async_generator_yield", reference_iteration.yield_)


def closing_is_not_awaited(patch: pytest.MonkeyPatch) -> None:
    async def close(iterator: object, thrown: object) -> None:
        method = reference.get_method(iterator, "return_")
        if method is not None:
            method()

    patch.setattr(reference_iteration, "async_iterator_close", close)


def draining_answers_the_last_first(patch: pytest.MonkeyPatch) -> None:
    def drain_queue(generator: reference_generators.AsyncGenerator) -> None:
        generator.queue.reverse()
        intrinsic(generator)

    intrinsic = reference_generators.async_generator_drain_queue
    patch.setattr(reference_generators, "async_generator_drain_queue", drain_queue)


def handlers_do_not_handle(patch: pytest.MonkeyPatch) -> None:
    perform = reference.perform_promise_then

    def perform_promise_then(promise: reference.Promise, *reactions: object) -> None:
        perform(promise, *reactions)
        promise.is_handled = False

    for module in (reference, reference_generators, reference_iteration):
        patch.setattr(module, "perform_promise_then", perform_promise_then)


NAMES = dict(run_on_reference.__globals__["REFERENCE_NAMES"])
MISTAKES = [
    await_makes_a_promise,
    adoption_without_a_job,
    reactions_reversed,
    newest_job_first,
    return_is_not_awaited,
    yield_is_not_awaited,
    yield_star_awaits_its_values,
    closing_is_not_awaited,
    draining_answers_the_last_first,
    handlers_do_not_handle,
]


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.__name__)
def test_programs_would_notice(
    mistake: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    mistake(monkeypatch)
    noticed = (
        run_on_thenloop(scripts) != run_on_reference(scripts)
        for scripts in (seeded_program(seed, 60) for seed in range(120))
    )
    assert any(noticed)
