"""Requests to a generator that waits for a timer are answered in order once it goes on."""

from tests.order.prelude import log
from thenloop import Promise, async_generator, set_timeout


def program() -> None:
    @async_generator
    async def generate():
        await Promise(lambda resolve, reject: set_timeout(resolve, 30))
        log("awake")
        yield "first"
        yield "second"

    def request(name):
        generator.next().then(lambda result: log(name, result.value, result.done))

    generator = generate()
    for name in ("a", "b", "c"):
        request(name)
    set_timeout(lambda: log("same deadline"), 30)
    set_timeout(request, 60, "late")
