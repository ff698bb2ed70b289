"""The Promises/A+ suite passes in our engine, all of it."""

from __future__ import annotations

import pytest

from tests.conformance.npm_packages import NpmError, install
from tests.conformance.promises_aplus.__main__ import PACKAGES, run_in_our_engine


def test_the_suite_passes() -> None:
    try:
        folder = install("promises-aplus", PACKAGES)
    except NpmError as error:
        pytest.skip(str(error))
    report = run_in_our_engine(folder)
    assert report.failures == ()
    assert report.tests == 872
