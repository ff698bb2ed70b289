"""Every program in `programs/` prints what Node prints, run as a user runs it."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.javascript.record_programs import PROGRAMS, Program, programs


@pytest.mark.parametrize("program", programs(), ids=lambda program: program.name)
def test_a_program_prints_what_node_prints(program: Program) -> None:
    command = [sys.executable, "-m", "thenloop", "run", program.path.name, "--virtual-time"]
    if program.status:
        command += ["--profile", "node"]
    done = subprocess.run(
        command,
        cwd=program.path.parent,
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "TZ": "UTC"},
    )
    assert done.stdout == program.recording.read_text(encoding="utf-8"), done.stderr
    assert done.returncode == program.status, done.stderr


def test_every_recording_is_of_a_program() -> None:
    assert programs()
    recorded = set(PROGRAMS.glob("*/*.out"))
    assert recorded == {program.recording for program in programs()}
