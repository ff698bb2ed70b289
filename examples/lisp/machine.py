"""The machine: frames that are suspended by saving where they are, and bodies made of them."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any

from compiler import Code

from thenloop import embedding as e
from thenloop.embedding import NORMAL, RETURN, RETURNED, THREW, THROW, Completion, Outcome


class Nothing:
    """The type of the one value that stands for no value."""


NOTHING = Nothing()


class Signal(Exception):
    """Carries what a program throws, its argument, through code of Python's."""


@dataclass(eq=False)
class Builtin:
    """A function in Python, called with the receiver and the arguments."""

    behaviour: Callable[..., Any]


@dataclass(eq=False)
class Closure:
    """A function in Lisp."""

    code: Code
    scope: ChainMap[str, Any]


class Frame:
    """One call under way: the place in its code, its stack, its scope, its handlers."""

    def __init__(self, closure: Closure, arguments: tuple[Any, ...]) -> None:
        self.instructions = closure.code.instructions
        self.pc = 0
        self.stack: list[Any] = []
        padded = (*arguments, *[NOTHING] * len(closure.code.parameters))
        names = dict(zip(closure.code.parameters, padded, strict=False))
        self.scope = closure.scope.new_child(names)
        #: Kind, place to go on, height of the stack.
        self.handlers: list[tuple[str, int, int]] = []


Pause = Outcome | Generator[Outcome, Any, Any]


class Machine:
    """Runs frames, to an outcome or to steps of the runtime's that go first."""

    def __init__(self, objects: e.EmbeddedObjects) -> None:
        self.objects = objects

    def complete(self, frame: Frame, completion: Completion) -> Pause:
        """Go on at the innermost handler for `completion`, which is abrupt; or end."""
        while frame.handlers:
            kind, frame.pc, height = frame.handlers.pop()
            if kind == "finally" or completion.type is THROW:
                frame.stack[height:] = [completion if kind == "finally" else completion.value]
                return self.run(frame)
        return (THREW if completion.type is THROW else RETURNED), completion.value

    def run(self, frame: Frame) -> Pause:
        """Run until the frame ends or is suspended."""
        stack = frame.stack
        objects = self.objects
        while True:
            operation, *operands = frame.instructions[frame.pc]
            frame.pc += 1
            match operation:
                case "constant":
                    stack.append(operands[0])
                case "pop":
                    stack.pop()
                case "define":
                    frame.scope[operands[0]] = stack[-1]
                case "closure":
                    stack.append(Closure(operands[0], frame.scope))
                case "jump":
                    frame.pc = operands[0]
                case "jump if false":
                    if not objects.to_boolean(stack.pop()):
                        frame.pc = operands[0]
                case "jump if end":
                    if stack[-1] is e.END:
                        # The iterator below it makes way for the value of the whole.
                        stack[-2:] = [NOTHING]
                        frame.pc = operands[0]
                case "handler":
                    frame.handlers.append((operands[0], operands[1], len(stack)))
                case "end handler":
                    frame.handlers.pop()
                case "complete normally":
                    stack.append(Completion(NORMAL, stack.pop()))
                case "end finally":
                    completion = stack.pop()
                    if completion.type is not NORMAL:
                        return self.complete(frame, completion)
                    stack.append(completion.value)
                case "throw" | "return":
                    type_ = THROW if operation == "throw" else RETURN
                    return self.complete(frame, Completion(type_, stack.pop()))
                case "await" | "yield":
                    return e.AWAITS if operation == "await" else e.YIELDS, stack.pop()
                case "next item":
                    return e.for_await_next_steps(objects, stack[-1])
                case "close":
                    completion = stack.pop()
                    return e.async_iterator_close_completion_steps(objects, stack[-1], completion)
                case "load" | "call" | "async iterator":
                    try:
                        if operation == "load":
                            if operands[0] not in frame.scope:
                                raise Signal(f"{operands[0]} is not defined")
                            stack.append(frame.scope[operands[0]])
                        elif operation == "call":
                            function, *arguments = stack[-operands[0] :]
                            del stack[-operands[0] :]
                            stack.append(objects.call(function, NOTHING, *arguments))
                        else:
                            iterable = stack.pop()
                            stack.append(e.get_async_iterator(objects, objects.loop, iterable))
                    except objects.program_throws as error:
                        return self.complete(frame, Completion(THROW, objects.reason_of(error)))


class Body:
    """A frame as the body of an async function or an async generator."""

    def __init__(self, machine: Machine, frame: Frame) -> None:
        self.machine = machine
        self.frame = frame
        #: The steps of the runtime's that are suspended in the frame's place.
        self.steps: Any = None

    def resume(self, value: Any) -> Outcome:
        if self.steps is not None:
            return self.step(self.steps.send, value)
        if self.frame.pc:
            self.frame.stack.append(value)
        return self.outcome_of(self.machine.run(self.frame))

    def throw(self, reason: Any) -> Outcome:
        if self.steps is not None:
            return self.step(self.steps.throw, self.machine.objects.exception_for(reason))
        return self.outcome_of(self.machine.complete(self.frame, Completion(THROW, reason)))

    def return_(self, value: Any) -> Outcome:
        return self.outcome_of(self.machine.complete(self.frame, Completion(RETURN, value)))

    def outcome_of(self, pause: Pause) -> Outcome:
        if isinstance(pause, tuple):
            return pause
        self.steps = pause
        return self.step(pause.send, None)

    def step(self, advance: Callable[[Any], Outcome], argument: Any) -> Outcome:
        """Run the steps until they await; when they have ended, the frame goes on."""
        objects = self.machine.objects
        try:
            return advance(argument)
        except StopIteration as stop:
            self.steps = None
            return self.resume(stop.value)
        except objects.program_throws as error:
            self.steps = None
            return self.throw(objects.reason_of(error))
