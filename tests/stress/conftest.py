"""What holds for every stress test."""

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(scope="module", autouse=True)
def _collector_sees_only_what_the_tests_make() -> Iterator[None]:
    """Many of these tests collect; what pytest and hypothesis hold need not be walked each time."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()
