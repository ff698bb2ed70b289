"""Where the packages of thenloop are; everything else about the project is in pyproject.toml.

The rooms are folders at the top of the repository, and links in `src/thenloop` lead to
them, so that an ordinary clone is an ordinary `src` layout.  A clone made without symbolic links
(git's `core.symlinks=false`, some archives) has small text files in their place, or nothing.
Then the rooms are named one by one: the result is the same package.
"""

from pathlib import Path

from setuptools import find_packages, setup

ROOMS = ("runtime", "timers", "promises", "asyncgen", "javascript")

# setuptools wants paths relative to this file, and runs it from its folder.
package_dir = {"": "src"}
packages = find_packages("src", include=["thenloop", "thenloop.*"])

for room in ROOMS:
    name = f"thenloop.{room}"
    if not Path("src", "thenloop", room).is_dir():
        package_dir[name] = room
        packages += [name, *(f"{name}.{inner}" for inner in find_packages(room))]

setup(package_dir=package_dir, packages=packages)
