"""The host that a test is given."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.embedding.host import Host


@pytest.fixture(params=["then is called", "then is known"])
def host(request: pytest.FixtureRequest) -> Iterator[Host]:
    host = Host()
    if request.param == "then is known":
        host.realm.then_function = host.realm.promise_prototype.properties["then"]
    yield host
    host.loop.close()
