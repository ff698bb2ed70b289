"""The first program of MDN's page on AsyncGenerator: three requests, answered in order."""

from collections.abc import AsyncIterator

from thenloop import Promise, async_generator, run


@async_generator
async def create_async_generator() -> AsyncIterator[int]:
    yield await Promise.resolve(1)
    yield await Promise.resolve(2)
    yield await Promise.resolve(3)


def main() -> None:
    async_gen = create_async_generator()
    async_gen.next().then(lambda res: print(res.value))  # 1
    async_gen.next().then(lambda res: print(res.value))  # 2
    async_gen.next().then(lambda res: print(res.value))  # 3


if __name__ == "__main__":
    run(main)
