"""The fuzzer writes programs, its shrinker shrinks them, and the frozen ones log as in Node."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Sequence

import pytest

from tests.javascript.fuzz.__main__ import FROZEN
from tests.javascript.fuzz.generate import generate
from tests.javascript.fuzz.runners import ours
from tests.javascript.fuzz.shrink import shrink
from tests.javascript.fuzz.trees import Block, Expression, Statement, Tree, render
from thenloop.javascript import parse

_FROZEN: list[dict[str, str]] = json.loads(FROZEN.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def logs() -> dict[str, str]:
    """Our logs of all frozen programs."""
    sources = [program["source"] for program in _FROZEN]
    with contextlib.closing(ours()) as runner:
        return {
            source: "\n".join(log) for source, log in zip(sources, runner.run(sources), strict=True)
        }


@pytest.mark.parametrize("program", _FROZEN, ids=lambda program: str(program["seed"]))
def test_a_frozen_program_logs_what_node_logged(
    program: dict[str, str], logs: dict[str, str]
) -> None:
    assert logs[program["source"]] == program["log"]


def test_there_are_enough_frozen_programs() -> None:
    assert len(_FROZEN) == 200


def test_every_generated_text_is_a_program() -> None:
    for seed in range(1_000_000, 1_000_200):
        source = render(generate(seed))
        parse(source)
        assert source == render(generate(seed))


def test_the_shrinker_leaves_what_matters() -> None:
    def fails(candidates: Sequence[Tree]) -> list[bool]:
        texts = [render(candidate) for candidate in candidates]
        return ["await" in text and "Promise.race" in text for text in texts]

    seed = next(seed for seed in range(1000) if all(fails([generate(seed)])))
    small = render(shrink(generate(seed), fails))
    assert "await" in small and "Promise.race" in small
    assert len(small.splitlines()) < 8 < len(render(generate(seed)).splitlines())


def test_the_shrinker_keeps_a_program_from_which_nothing_can_go() -> None:
    tree = Block(Statement("log(", Expression("1"), ");"))
    assert shrink(tree, lambda candidates: [False for _ in candidates]) is tree
