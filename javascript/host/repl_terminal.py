"""The REPL in a terminal, with history and texts of several lines, on prompt_toolkit.

The prompt is a guest's host: it runs on asyncio, and the event loop takes its turns in between.
"""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from prompt_toolkit import PromptSession
from prompt_toolkit.application import get_app
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition
from prompt_toolkit.history import FileHistory, History, InMemoryHistory
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.patch_stdout import patch_stdout

from ... import __version__
from . import ProgramExit
from .repl import Answer, Repl
from .repl_completion import completions

__all__ = ["converse"]

#: Where the history is kept; set to nothing, it is not.
HISTORY_VARIABLE: Final = "THENLOOP_REPL_HISTORY"


def converse(repl: Repl) -> None:
    """Talk until the user has enough."""
    conversation = _Conversation(repl)
    previous = signal.signal(signal.SIGINT, conversation.interrupt)
    try:
        asyncio.run(conversation.run())
    finally:
        signal.signal(signal.SIGINT, previous)


def _history() -> History:
    name = os.environ.get(HISTORY_VARIABLE, "~/.thenloop_repl_history")
    return FileHistory(str(Path(name).expanduser())) if name else InMemoryHistory()


class _Names(Completer):
    """Completes names and properties on Tab."""

    def __init__(self, repl: Repl) -> None:
        self._repl = repl

    def get_completions(
        self, document: Document, complete_event: CompleteEvent
    ) -> Iterator[Completion]:
        realm = self._repl.engine.realm
        begun, names = completions(realm, document.text_before_cursor)
        for name in names:
            yield Completion(name, start_position=-len(begun))


class _Conversation:
    def __init__(self, repl: Repl) -> None:
        self._repl = repl
        self._woken = asyncio.Event()
        #: What the loop's turns have ended with, when that ends the session.
        self._end: ProgramExit | None = None
        #: Whether code of a program's is running.
        self._is_running = False
        #: Whether Ctrl+C has been pressed behind the last prompt.
        self._is_interrupted = False

    def interrupt(self, *_: object) -> None:
        """What Ctrl+C does where it is no key of the prompt's: stop the program."""
        if self._is_running:
            raise KeyboardInterrupt
        self._is_interrupted = True

    async def run(self) -> None:
        print(f'Welcome to thenloop {__version__}.\nType ".help" for more information.')
        session = self._session()
        with patch_stdout(raw=True):
            turns = asyncio.create_task(self._take_turns())
            try:
                await self._read(session)
            finally:
                turns.cancel()
                with suppress(asyncio.CancelledError):
                    await turns
        if self._end is not None:
            raise self._end

    def _session(self) -> PromptSession[str]:
        repl = self._repl

        @Condition
        def goes_on() -> bool:
            return repl.is_incomplete(get_app().current_buffer.text)

        return PromptSession(
            message="> ",
            history=_history(),
            multiline=goes_on,
            prompt_continuation="... ",
            completer=_Names(repl),
            complete_while_typing=False,
        )

    async def _read(self, session: PromptSession[str]) -> None:
        interrupted = False
        while self._end is None:
            self._is_interrupted = False
            try:
                text = await session.prompt_async()
            except EOFError:
                return
            except KeyboardInterrupt:
                if interrupted:
                    return
                print("(To exit, press Ctrl+C again or Ctrl+D or type .exit)")
                interrupted = True
                continue
            interrupted = False
            answer = self._guarded(lambda text=text: self._repl.enter(text))  # type: ignore[misc]
            if answer is Answer.EXIT:
                return
            if answer is Answer.EDITOR:
                text = await self._edit()
                self._guarded(lambda text=text: self._repl.run(text))  # type: ignore[misc]
            await self._await_promise()

    async def _edit(self) -> str:
        print("// Entering editor mode (Ctrl+D to finish, Ctrl+C to cancel)")
        bindings = KeyBindings()

        @bindings.add("c-d")
        def _(event: Any) -> None:
            event.current_buffer.validate_and_handle()

        session: PromptSession[str] = PromptSession(multiline=True, key_bindings=bindings)
        try:
            return await session.prompt_async("", prompt_continuation="")
        except (KeyboardInterrupt, EOFError):
            return ""

    async def _await_promise(self) -> None:
        """Let the text that was entered last come to its end, unless Ctrl+C forgets it."""
        while self._repl.awaited is not None and self._end is None:
            if self._is_interrupted:
                self._repl.awaited = None
                return
            self._woken.set()
            await asyncio.sleep(0.01)

    def _guarded(self, steps: Callable[[], Any]) -> Any:
        """Run a program's code in the conversation, until its end or Ctrl+C."""
        self._is_running = True
        try:
            return steps()
        except KeyboardInterrupt:
            print("Script execution was interrupted by `SIGINT`")
        except ProgramExit as end:
            self._end = end
            app = get_app()
            if app.is_running:
                app.exit(result="")
        finally:
            self._is_running = False
            self._woken.set()
        return None

    async def _take_turns(self) -> None:
        """Drive the event loop, waiting until it has something to do."""
        while self._end is None:
            if self._guarded(self._repl.turn):
                await asyncio.sleep(0)
                continue
            self._woken.clear()
            with suppress(asyncio.TimeoutError):
                await asyncio.wait_for(self._woken.wait(), self._repl.seconds_to_wait())
