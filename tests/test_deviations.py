"""The ledger: each DEVIATION in the code has its entry in docs/deviations.md."""

import re

import pytest

from tests.project import ROOT

ROOMS = ("runtime", "timers", "promises", "asyncgen", "javascript", "src/thenloop")
LEDGER = (ROOT / "docs" / "deviations.md").read_text(encoding="utf-8")
DEVIATING = {
    path.relative_to(ROOT).as_posix(): count
    for room in ROOMS
    for path in sorted((ROOT / room).glob("*.py"))
    if (count := path.read_text(encoding="utf-8").count("DEVIATION"))
}


@pytest.mark.parametrize("module", DEVIATING)
def test_each_deviation_has_an_entry_that_names_its_module(module: str) -> None:
    entries = re.findall(rf"^### .+\n\n`{re.escape(module)}`\.", LEDGER, flags=re.MULTILINE)
    assert len(entries) == DEVIATING[module]


def test_each_entry_that_names_a_module_has_its_deviation() -> None:
    named = set(re.findall(r"^### .+\n\n`([\w/]+\.py)`\.", LEDGER, flags=re.MULTILINE))
    assert named == set(DEVIATING)
