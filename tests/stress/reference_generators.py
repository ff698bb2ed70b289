"""The part of the reference about async generators: the object, its states and its queue.

ECMA-262 #sec-asyncgenerator-objects
"""

from __future__ import annotations

from functools import wraps

from .reference import (
    Agent,
    IteratorResult,
    Promise,
    ReturnCompletion,
    new_promise_capability,
    perform_promise_then,
    promise_resolve,
    reason_of,
    suspend_until_settled,
)


class AsyncGenerator:
    def __init__(self, body):
        self.state = "suspended-start"
        self.context = body
        self.queue = []
        Agent.current.bodies.append(body)

    def next(self, value=None):
        capability = new_promise_capability(Promise)
        if self.state == "completed":
            capability[1](IteratorResult(None, True))
            return capability[0]
        completion = ("normal", value)
        self.queue.append((completion, capability))
        if self.state in ("suspended-start", "suspended-yield"):
            async_generator_resume(self, completion)
        return capability[0]

    def return_(self, value=None):
        capability = new_promise_capability(Promise)
        completion = ("return", value)
        self.queue.append((completion, capability))
        if self.state in ("suspended-start", "completed"):
            self.state = "draining-queue"
            async_generator_await_return(self)
        elif self.state == "suspended-yield":
            async_generator_resume(self, completion)
        return capability[0]

    def throw(self, reason=None):
        capability = new_promise_capability(Promise)
        if self.state == "suspended-start":
            self.state = "completed"
        if self.state == "completed":
            capability[2](reason)
            return capability[0]
        completion = ("throw", reason)
        self.queue.append((completion, capability))
        if self.state == "suspended-yield":
            async_generator_resume(self, completion)
        return capability[0]

    def __aiter__(self):
        return self


def async_generator(function):
    @wraps(function)
    def call(*arguments):
        return AsyncGenerator(function(*arguments))

    return call


def async_generator_resume(generator, completion):
    # The completion that starts a body is a normal one, and its value reaches nobody.
    argument = None if generator.state == "suspended-start" else completion
    generator.state = "executing"
    run_generator(generator, generator.context.send, argument)


def run_generator(generator, resume, argument):
    try:
        kind, value = resume(argument)
    except StopIteration:
        result = ("normal", None)
    except ReturnCompletion as completion:
        result = ("normal", completion.value)
    except Exception as error:
        result = ("throw", reason_of(error))
    else:
        context = generator.context
        if kind == "await":
            suspend_until_settled(
                value,
                lambda value: run_generator(generator, context.send, value),
                lambda error: run_generator(generator, context.throw, error),
            )
            return
        # AsyncGeneratorYield, outside the body.
        async_generator_complete_step(generator, ("normal", value), False)
        if generator.queue:
            run_generator(generator, context.send, generator.queue[0][0])
        else:
            generator.state = "suspended-yield"
        return
    # AsyncGeneratorStart, after the body.
    generator.state = "draining-queue"
    async_generator_complete_step(generator, result, True)
    async_generator_drain_queue(generator)


def async_generator_complete_step(generator, completion, done):
    _, (_, resolve, reject) = generator.queue.pop(0)
    kind, value = completion
    if kind == "throw":
        reject(value)
    else:
        resolve(IteratorResult(value, done))


def async_generator_await_return(generator):
    (_, value), _ = generator.queue[0]
    try:
        promise = promise_resolve(Promise, value)
    except Exception as error:
        async_generator_complete_step(generator, ("throw", reason_of(error)), True)
        async_generator_drain_queue(generator)
        return

    def fulfilled(value):
        async_generator_complete_step(generator, ("normal", value), True)
        async_generator_drain_queue(generator)

    def rejected(reason):
        async_generator_complete_step(generator, ("throw", reason), True)
        async_generator_drain_queue(generator)

    perform_promise_then(promise, fulfilled, rejected)


def async_generator_drain_queue(generator):
    while generator.queue:
        (kind, value), _ = generator.queue[0]
        if kind == "return":
            async_generator_await_return(generator)
            return
        if kind == "normal":
            value = None
        async_generator_complete_step(generator, (kind, value), True)
    generator.state = "completed"
