"""Install thenloop into an empty environment and run the seed programs there.

    python tools/check_install.py dist/thenloop-0.1.0-py3-none-any.whl
    python tools/check_install.py -e .

The arguments are those of `pip install`.  The programs run in a folder of their own, beside files
that have the names of thenloop's rooms: a user may call his module `timers`, and neither of us
must get the other's.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("runtime", "timers", "promises", "asyncgen", "javascript")

_VALUES = "".join(f"value {n}\n" for n in range(1, 7)) + "All done!\n"

SEEDS = {
    "async_generator.js": "1\n2\n3\n",
    "async_generator.py": "1\n2\n3\n",
    "delayed_values.js": _VALUES,
    "delayed_values.py": _VALUES,
}

# Every module of thenloop that is loaded is called thenloop, and no room has a bare name.
IMPORT_EVERYTHING = """
import importlib, pkgutil, sys, thenloop
rooms = {"runtime", "timers", "promises", "asyncgen", "javascript"}
# The second needs what the extra "js" brings.
left_out = {"thenloop.__main__", "thenloop.javascript.host.repl_terminal"}
# Each by its name: an editable install without links maps it, and a walk does not see it.
for name in ["thenloop", *(f"thenloop.{room}" for room in sorted(rooms))]:
    package = importlib.import_module(name)
    for module in pkgutil.walk_packages(package.__path__, f"{name}."):
        if module.name not in left_out:
            importlib.import_module(module.name)
assert not rooms & set(sys.modules), "a room was imported under its bare name"
assert rooms <= {name.partition(".")[2] for name in sys.modules}, "a room is missing"
print(sum(name.partition(".")[0] == "thenloop" for name in sys.modules))
"""


def check(requirement: list[str], work: Path) -> str:
    """Install, run, compare; the answer says what was seen."""
    environment = work / "environment"
    venv.create(environment, with_pip=True)
    programs = environment / ("Scripts" if os.name == "nt" else "bin")
    python, thenloop = str(programs / "python"), str(programs / "thenloop")
    pip = [python, "-m", "pip", "--disable-pip-version-check"]
    output([*pip, "install", "--quiet", *requirement], Path.cwd())
    output([*pip, "check"], work)

    desk = work / "desk"
    desk.mkdir()
    for room in ROOMS:
        (desk / f"{room}.py").write_text('raise SystemExit("a user\'s own file was imported")\n')
    for seed in SEEDS:
        shutil.copy(ROOT / "examples" / seed, desk)

    for command in ([thenloop], [python, "-m", "thenloop"]):
        for seed, expected in SEEDS.items():
            printed = output([*command, "run", seed, "--virtual-time"], desk)
            if printed != expected:
                raise SystemExit(f"{seed} printed {printed!r} and not {expected!r}")
    loaded = output([python, "-c", IMPORT_EVERYTHING], desk).strip()
    return f"the seed programs run, and {loaded} modules of thenloop are imported"


def output(command: list[str], folder: Path) -> str:
    """What a command prints; its failure is ours."""
    # Nothing of the environment that this runs in may help.
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    result = subprocess.run(command, cwd=folder, env=surroundings, capture_output=True, text=True)
    if result.returncode != 0:
        print(result.stdout, result.stderr, sep="\n", file=sys.stderr)
        raise SystemExit(f"{' '.join(command)} ended with status {result.returncode}")
    return result.stdout


def main(requirement: list[str]) -> int:
    """Check an install of what the command line names."""
    if not requirement:
        print("usage: check_install.py ARGUMENTS-OF-PIP-INSTALL ...", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as work:
        print(f"{' '.join(requirement)}: {check(requirement, Path(work))}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
