"""Each level of nested combinators adds one turn, since its elements are reacted to, not
adopted.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    Promise.all([Promise.all([Promise.all([1]), 2]), 3]).then(log)
    Promise.race([Promise.race([Promise.race(["inner"])])]).then(log)
    ticks(6)
