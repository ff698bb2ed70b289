"""The state machine of a native async generator.

ECMA-262 #sec-asyncgenerator-objects
"""

from __future__ import annotations

from collections.abc import AsyncGenerator as NativeAsyncGenerator
from typing import TYPE_CHECKING, Any

from ..promises.object_model import ObjectModel
from .native_body import NativeBody
from .state_machine import AsyncGeneratorStateMachine

if TYPE_CHECKING:
    from ..runtime.event_loop import EventLoop

__all__ = ["NativeStateMachine"]


class NativeStateMachine(AsyncGeneratorStateMachine):
    """The state machine over a `NativeBody`, with the parts of it that each step needs at hand.

    They are for whoever writes a step out: see `thenloop.draining`.
    """

    __slots__ = ("asend", "native", "send", "yielded")

    def __init__(
        self, loop: EventLoop, objects: ObjectModel, generator: NativeAsyncGenerator[Any, Any]
    ) -> None:
        native = NativeBody(loop, generator)
        super().__init__(loop, objects, native)
        self.native: NativeBody | None = native
        self.asend: Any = generator.asend
        self.send: Any = native.steps.send
        self.yielded: list[Any] | None = native.yielded

    def _forget_body(self) -> None:
        super()._forget_body()
        self.native = self.asend = self.send = self.yielded = None
