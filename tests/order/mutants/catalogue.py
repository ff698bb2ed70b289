"""All mutants, by name."""

from tests.order.mutants import (
    of_async_generators,
    of_async_iteration,
    of_combinators,
    of_loop,
    of_promises,
)
from tests.order.mutants.edits import Mutant

__all__ = ["MUTANTS"]


def _by_name(*areas: tuple[Mutant, ...]) -> dict[str, Mutant]:
    found: dict[str, Mutant] = {}
    for mutant in sorted((mutant for area in areas for mutant in area), key=lambda m: m.name):
        if mutant.name in found:
            raise ValueError(f"two mutants have the name {mutant.name}")
        found[mutant.name] = mutant
    return found


MUTANTS = _by_name(
    of_promises.MUTANTS,
    of_combinators.MUTANTS,
    of_loop.MUTANTS,
    of_async_generators.MUTANTS,
    of_async_iteration.MUTANTS,
)
