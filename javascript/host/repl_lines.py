"""The REPL without a terminal: lines of standard input, and no prompt."""

from __future__ import annotations

import queue
import sys
import threading

from .repl import Answer, Repl

__all__ = ["read_lines"]


def read_lines(repl: Repl) -> bool:
    """Run each text as soon as its last line is there; timers run between the lines.

    Returns whether the input has ended, rather than the user the session.
    """
    lines: queue.Queue[str | None] = queue.Queue()

    def read() -> None:
        for line in sys.stdin:
            lines.put(line)
        lines.put(None)

    threading.Thread(target=read, daemon=True).start()
    begun = ""
    while True:
        line = _next_line(repl, lines)
        if line is None:
            break
        if line.strip() == ".break":
            begun = ""
            continue
        begun += line
        answer = repl.enter(begun)
        sys.stdout.flush()
        if answer is Answer.EXIT:
            return False
        if answer is Answer.EDITOR:
            print(".editor needs a terminal")
        if answer is not Answer.INCOMPLETE:
            begun = ""
    if begun:
        # Nothing comes to complete it, so the complaint is due.
        repl.run(begun)
    return True


def _next_line(repl: Repl, lines: queue.Queue[str | None]) -> str | None:
    """The next line, None at the end; meanwhile the loop runs."""
    while True:
        # What a text awaits comes before the next text.
        while repl.turn() or (repl.awaited is not None and repl.wait()):
            pass
        try:
            return lines.get(timeout=repl.seconds_to_wait())
        except queue.Empty:
            continue
