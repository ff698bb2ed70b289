"""The asynchronous part of test262 passes, but for the failures that are listed with a reason.

It runs where TEST262 says where the suite is, and takes minutes.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.conformance.test262.__main__ import main

KNOWN = Path(__file__).with_name("known_failures.json")


@pytest.mark.skipif("TEST262" not in os.environ, reason="TEST262 does not say where test262 is")
def test_nothing_fails_that_is_not_known() -> None:
    assert main(["--set", "async", "--known", str(KNOWN), "--failures", "20"]) == 0
