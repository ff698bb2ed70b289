"""The REPL: reads JavaScript, runs it, shows what it gives, and lets timers run while it waits.

What a line means is decided here; `repl_terminal` reads lines from a terminal, and
`repl_lines` from anything else.
"""

from __future__ import annotations

import linecache
import sys
from enum import Enum
from pathlib import Path
from typing import Any, Final

from ...runtime.completions import Thrown
from ..engine.agent import Engine, deep_calls
from ..engine.promises import JSPromise
from ..engine.values import from_code_units
from ..errors import JavaScriptSyntaxError
from ..parser import parse
from . import ProgramExit
from .inspect import inspect
from .repl_rewriting import awaiting, declared_names, is_incomplete

__all__ = ["Answer", "PromptToolkitMissingError", "Repl", "run_repl"]

HELP: Final = """\
.break    Forget what was begun
.editor   Enter several lines, with Ctrl+D to run them
.exit     Leave the REPL
.help     Show this text
.load     Run the file that is named behind it, line by line
"""


class PromptToolkitMissingError(Exception):
    """A terminal needs prompt_toolkit."""


class Answer(Enum):
    """What became of a text."""

    DONE = "it has been run"
    INCOMPLETE = "it goes on in the next line"
    EDITOR = "a text of several lines is asked for"
    EXIT = "nothing is to be read any more"


class _Output:
    """Standard output or standard error as it is at the moment: a prompt puts itself before it."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, attribute: str) -> Any:
        return getattr(getattr(sys, self._name), attribute)


class Repl:
    """One session."""

    def __init__(self, *, virtual_time: bool = False) -> None:
        self.engine = Engine(
            virtual_time=virtual_time,
            stdout=_Output("stdout"),  # type: ignore[arg-type]
            stderr=_Output("stderr"),  # type: ignore[arg-type]
        )
        self._realm = self.engine.realm
        self._texts = 0
        #: What `_` is, as far as we have set it.
        self._last: Any = None
        self._keeps_last = True
        #: The promise that the last text awaits.
        self.awaited: JSPromise | None = None
        self._realm.define(self._realm.global_object, "_", None)

    # Texts

    def is_incomplete(self, text: str) -> bool:
        """Whether a text goes on in the next line."""
        if text.lstrip().startswith("."):
            return False
        try:
            parse(self._as_expression(text) or text)
        except JavaScriptSyntaxError as error:
            return is_incomplete(text, error) and awaiting(text, "") is None
        return False

    def enter(self, text: str) -> Answer:
        """Run a text, or do what a command says."""
        stripped = text.strip()
        if stripped.startswith(".") and not stripped[1:2].isdigit():
            return self._command(stripped)
        if not stripped:
            return Answer.DONE
        if self.is_incomplete(text):
            return Answer.INCOMPLETE
        self.run(text)
        return Answer.DONE

    def _as_expression(self, text: str) -> str | None:
        """What begins like a block, as the object that is probably meant."""
        if not text.lstrip().startswith("{") or text.rstrip().endswith(";"):
            return None
        wrapped = f"({text})"
        try:
            parse(wrapped)
        except JavaScriptSyntaxError:
            return None
        return wrapped

    def run(self, text: str) -> None:
        """Run a text, complete or not, and show its value or what is wrong with it."""
        self._texts += 1
        file = f"REPL{self._texts}"
        linecache.cache[file] = (len(text), None, text.splitlines(keepends=True), file)
        source = self._as_expression(text) or text
        is_awaiting = False
        try:
            tree = parse(source, file=file)
        except JavaScriptSyntaxError as error:
            rewritten = awaiting(source, file)
            if rewritten is None:
                self._show_syntax_error(error)
                return
            source, is_awaiting = rewritten, True
            tree = parse(source, file=file)
        for name in declared_names(tree):
            self._realm.lexicals.pop(name, None)
        # The text is a task of its own; what it throws is shown here.
        self.engine.loop.queue_task(self._task, source, file, is_awaiting)
        self.turn()

    def _task(self, source: str, file: str, is_awaiting: bool) -> None:
        try:
            value = self.engine.evaluate(source, file=file)
        except Thrown as thrown:
            self._show_error(thrown.value)
            return
        if is_awaiting and isinstance(value, JSPromise):
            self.awaited = value
            value._mark_as_handled()
        else:
            self._show(value)

    # Showing

    def _show(self, value: Any) -> None:
        if self._keeps_last:
            # A program that has set `_` keeps it.
            if self._realm.global_object.get("_") is not self._last:
                self._keeps_last = False
                print("Expression assignment to _ now disabled.")
            else:
                self._last = value
                self._realm.global_object.set("_", value)
        print(from_code_units(inspect(self._realm, value)))

    def _show_error(self, error: Any) -> None:
        print(f"Uncaught {from_code_units(inspect(self._realm, error))}")

    def _show_syntax_error(self, error: JavaScriptSyntaxError) -> None:
        indent = " " * (error.column - 1)
        print(f"{error.text}\n{indent}^\n\nUncaught SyntaxError: {error.message}")

    # Commands

    def _command(self, text: str) -> Answer:
        command, _, argument = text.partition(" ")
        match command:
            case ".exit":
                return Answer.EXIT
            case ".help":
                print(HELP, end="")
            case ".break":
                pass
            case ".editor":
                return Answer.EDITOR
            case ".load":
                return self._load(argument.strip())
            case _:
                print("Invalid REPL keyword")
        return Answer.DONE

    def _load(self, name: str) -> Answer:
        try:
            text = Path(name).read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            print(f"Failed to load: {name}")
            return Answer.DONE
        begun = ""
        for line in text.splitlines(keepends=True):
            begun += line
            answer = self.enter(begun)
            if answer is Answer.EXIT:
                return answer
            if answer is not Answer.INCOMPLETE:
                begun = ""
        if begun:
            self.run(begun)
        return Answer.DONE

    # The loop

    def turn(self) -> bool:
        """Run the next task that is due; whether there was one."""
        with deep_calls():
            ran = self.engine.loop.run_one_task()
        awaited = self.awaited
        if awaited is not None and awaited._state.name != "PENDING":
            self.awaited = None
            if awaited._state.name == "FULFILLED":
                self._show(awaited._result)
            else:
                self._show_error(awaited._result)
        return ran

    def seconds_to_wait(self) -> float | None:
        """How long nothing is to be done; None when nothing ever will by itself."""
        deadline = self.engine.loop.next_deadline()
        if deadline is None:
            return None
        return max(0.0, deadline - self.engine.loop.clock.now()) / 1000

    def wait(self) -> bool:
        """Wait for the next deadline; whether there is one."""
        seconds = self.seconds_to_wait()
        if seconds is None:
            return False
        clock = self.engine.loop.clock
        clock.sleep_until(clock.now() + seconds * 1000)
        return True

    def finish(self, *, run_rest: bool) -> int:
        """End the session, after what is left to run if that is wanted; the exit status."""
        try:
            if run_rest:
                self.engine.run_until_idle()
            # Errors have been shown, and the session went on.
            self.engine.host.process.uncaught = 0
            return self.engine.host.finish()
        except ProgramExit as end:
            return end.status


def run_repl() -> int:
    """Run a session on standard input; the exit status."""
    repl = Repl()
    run_rest = False
    try:
        if sys.stdin.isatty():
            try:
                from .repl_terminal import converse
            except ModuleNotFoundError as error:
                if error.name is None or error.name.partition(".")[0] != "prompt_toolkit":
                    raise
                raise PromptToolkitMissingError(
                    "in a terminal the REPL needs prompt_toolkit: pip install 'thenloop[js]'"
                ) from None
            converse(repl)
        else:
            from .repl_lines import read_lines

            run_rest = read_lines(repl)
        return repl.finish(run_rest=run_rest)
    except ProgramExit as end:
        return end.status
    finally:
        sys.stdout.flush()
