"""The second program of MDN's page on AsyncGenerator: values that take less and less long."""

from collections.abc import AsyncIterator
from typing import TypeVar

from thenloop import Promise, async_function, async_generator, for_await, run, set_timeout

T = TypeVar("T")


def delayed_value(time: float, value: T) -> Promise[T]:
    return Promise(lambda resolve, reject: set_timeout(resolve, time, value))


@async_generator
async def generate() -> AsyncIterator[Promise[int]]:
    yield delayed_value(2000, 1)
    yield delayed_value(100, 2)
    yield delayed_value(500, 3)
    yield delayed_value(250, 4)
    yield delayed_value(125, 5)
    yield delayed_value(50, 6)
    print("All done!")


@async_function
async def main() -> None:
    async with for_await(generate()) as values:
        async for value in values:
            print("value", value)


if __name__ == "__main__":
    run(main)
