"""All mutants, by name."""

from dataclasses import replace

from tests.order.mutants import (
    of_async_generators,
    of_async_iteration,
    of_combinators,
    of_loop,
    of_promises,
    of_shortcuts,
)
from tests.order.mutants.edits import Mutant
from tests.order.mutants.shortcuts import CLOSED

__all__ = ["MUTANTS"]


def _by_name(*areas: tuple[Mutant, ...]) -> dict[str, Mutant]:
    found: dict[str, Mutant] = {}
    for mutant in sorted((mutant for area in areas for mutant in area), key=lambda m: m.name):
        if mutant.name in found:
            raise ValueError(f"two mutants have the name {mutant.name}")
        found[mutant.name] = mutant
    return found


def _without_shortcuts(area: tuple[Mutant, ...]) -> tuple[Mutant, ...]:
    return tuple(replace(mutant, edits=(*mutant.edits, *CLOSED)) for mutant in area)


MUTANTS = _by_name(
    _without_shortcuts(of_promises.MUTANTS),
    _without_shortcuts(of_combinators.MUTANTS),
    _without_shortcuts(of_loop.MUTANTS),
    _without_shortcuts(of_async_generators.MUTANTS),
    _without_shortcuts(of_async_iteration.MUTANTS),
    of_shortcuts.MUTANTS,
)
