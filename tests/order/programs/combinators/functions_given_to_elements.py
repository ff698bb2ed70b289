"""all and race give each element the same reject, any and race the same resolve, all else is
new.
"""

from tests.order.prelude import log
from thenloop import Promise


def program() -> None:
    given = []

    class Keeps:
        def then(self, *functions):
            given.append(functions)

    class Sub(Promise):
        @classmethod
        def resolve(cls, value=None):
            return Keeps()

    for name, combine in (
        ("all", Sub.all),
        ("allSettled", Sub.all_settled),
        ("any", Sub.any),
        ("race", Sub.race),
    ):
        given.clear()
        combine([1, 2])
        (resolve1, reject1), (resolve2, reject2) = given
        log(name, resolve1 is resolve2, reject1 is reject2)
