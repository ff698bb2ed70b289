"""An exception of a frozen class took the loop down: its traceback was assigned to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from thenloop import Promise, async_function, async_generator, run


@dataclass(frozen=True)
class FrozenError(Exception):
    code: int


def fail(*_: Any) -> Any:
    raise FrozenError(7)


@async_function
async def fail_in_function() -> None:
    await Promise.resolve(None)
    fail()


@async_generator
async def fail_in_generator() -> Any:
    yield fail()


@pytest.mark.parametrize(
    "begin",
    [
        lambda: Promise.resolve(None).then(fail),
        lambda: Promise(fail),
        lambda: Promise.reject(FrozenError(7)).finally_(lambda: None),
        fail_in_function,
        lambda: fail_in_generator().next(),
    ],
    ids=["handler", "executor", "finally_", "async function", "async generator"],
)
def test_it_rejects(begin: Any) -> None:
    def main() -> Promise[Any]:
        return begin().then(None, lambda reason: reason)

    assert run(main) == FrozenError(7)
    with pytest.raises(FrozenError):
        run(begin)
