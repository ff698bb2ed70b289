"""A mapper over something with a length and indices adds a turn an element, after the
element's own.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, from_async


def program() -> None:
    class ArrayLike:
        def __len__(self):
            return 2

        def __getitem__(self, index):
            return [Promise.resolve("a"), "b"][index]

    def mapper(value, index):
        log("mapping", value, index)
        return Promise.resolve(value + "!")

    from_async(ArrayLike(), mapper).then(lambda values: log("values", *values))
    ticks(7)
