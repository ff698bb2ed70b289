"""Something with a length and indices alone is walked by index: one turn an element, its
promises awaited.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, from_async


def program() -> None:
    class ArrayLike:
        def __len__(self):
            return 3

        def __getitem__(self, index):
            return ["a", Promise.resolve("b"), "c"][index]

    from_async(ArrayLike()).then(lambda values: log("values", *values))
    ticks(6)
