"""The package is whole: its links lead to the rooms, and what it says of itself is true.

What takes a build (the content of the wheel, installs into empty environments, a clone without
symbolic links) is checked by CI.
"""

import importlib.metadata
import importlib.resources
import os
import re

import pytest

import thenloop
from tests.project import ROOMS, ROOT, SOURCE, pyproject

IS_CLONE = all((ROOT / room).is_dir() for room in ROOMS)


@pytest.mark.skipif(not IS_CLONE, reason="an unpacked sdist has folders in place of the links")
@pytest.mark.parametrize("room", ROOMS)
def test_a_link_leads_to_its_room_by_a_relative_path(room: str) -> None:
    link = SOURCE / room
    if link.is_symlink():
        target = os.readlink(link)
        assert link.samefile(ROOT / room)
    else:
        # git writes the target as text where links are not supported.
        target = link.read_text(encoding="utf-8")
    assert target == f"../../{room}"


def test_the_package_says_that_it_is_typed() -> None:
    assert importlib.resources.files("thenloop").joinpath("py.typed").is_file()
    assert (SOURCE / "py.typed").read_text(encoding="utf-8") == ""


def test_the_version_is_one() -> None:
    declared = pyproject()["project"]["version"]
    assert importlib.metadata.version("thenloop") == declared
    assert thenloop.__version__ == declared


def test_the_command_is_the_module_run_by_python_m() -> None:
    (command,) = importlib.metadata.entry_points(group="console_scripts", name="thenloop")
    assert command.value == "thenloop.__main__:main"
    assert callable(command.load())


def test_every_dependency_has_its_reason() -> None:
    project = pyproject()["project"]
    asked = {"setuptools"}
    for requirements in [project["dependencies"], *project["optional-dependencies"].values()]:
        asked |= {re.split(r"[\[><=]", requirement)[0] for requirement in requirements}
    page = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    explained = set(re.findall(r"^\| `([^`]+)` \|", page, re.MULTILINE))
    assert explained == asked - {"thenloop"}
