"""The specification a second time, to compare with: slow, literal, sharing nothing with thenloop.

One function per abstract operation, its steps in the text's order, its closures as closures.
Bodies are Python coroutines throughout, also those of generators, which ask for a yield by awaiting
one.  A throw completion is a Python exception, a return completion is `ReturnCompletion`.

ECMA-262 #sec-promise-objects, #sec-async-function-objects
"""

from __future__ import annotations

from collections import deque
from functools import wraps


class Agent:
    """One run: its job queue, and the rejections that nobody handles."""

    current = None

    def __init__(self, report):
        self.report = report
        self.jobs = deque()
        self.unhandled = []
        #: Kept to the end of the run, or Python would close the suspended ones in the middle of it.
        self.bodies = []

    def drain(self):
        while self.jobs:
            self.jobs.popleft()()


class Thrown(Exception):
    def __init__(self, value=None):
        super().__init__(value)
        self.value = value


class ReturnCompletion(BaseException):
    def __init__(self, value):
        self.value = value


class IteratorResult:
    def __init__(self, value=None, done=False):
        self.value = value
        self.done = done


def reason_of(error):
    return error.value if isinstance(error, Thrown) else error


def throw(reason):
    raise reason if isinstance(reason, Exception) else Thrown(reason)


def is_object(value):
    return not isinstance(value, (type(None), bool, int, str))


def require_object(value):
    if not is_object(value):
        raise TypeError("not an object")


def get_method(value, name):
    method = getattr(value, name, None)
    if method is not None and not callable(method):
        raise TypeError("not callable")
    return method


# Promises


def create_resolving_functions(promise):
    already_resolved = False

    def resolve(resolution=None):
        nonlocal already_resolved
        if already_resolved:
            return
        already_resolved = True
        if resolution is promise:
            reject_promise(promise, TypeError("self resolution"))
            return
        if not is_object(resolution):
            fulfill_promise(promise, resolution)
            return
        try:
            then_action = getattr(resolution, "then", None)
        except Exception as error:
            reject_promise(promise, reason_of(error))
            return
        if not callable(then_action):
            fulfill_promise(promise, resolution)
            return
        Agent.current.jobs.append(new_promise_resolve_thenable_job(promise, then_action))

    def reject(reason=None):
        nonlocal already_resolved
        if already_resolved:
            return
        already_resolved = True
        reject_promise(promise, reason)

    return resolve, reject


def fulfill_promise(promise, value):
    assert promise.state == "pending"
    reactions = promise.fulfill_reactions
    promise.result = value
    promise.fulfill_reactions = promise.reject_reactions = None
    promise.state = "fulfilled"
    trigger_promise_reactions(reactions, value)


def reject_promise(promise, reason):
    assert promise.state == "pending"
    reactions = promise.reject_reactions
    promise.result = reason
    promise.fulfill_reactions = promise.reject_reactions = None
    promise.state = "rejected"
    if not promise.is_handled:
        Agent.current.unhandled.append(promise)
    trigger_promise_reactions(reactions, reason)


def trigger_promise_reactions(reactions, argument):
    for reaction in reactions:
        Agent.current.jobs.append(new_promise_reaction_job(reaction, argument))


def new_promise_capability(constructor):
    resolve = reject = None

    def executor(given_resolve, given_reject):
        nonlocal resolve, reject
        if resolve is not None or reject is not None:
            raise TypeError("executor called twice")
        resolve, reject = given_resolve, given_reject

    promise = constructor(executor)
    if not callable(resolve) or not callable(reject):
        raise TypeError("no functions")
    return promise, resolve, reject


def new_promise_reaction_job(reaction, argument):
    kind, capability, handler = reaction

    def job():
        try:
            if handler is not None:
                result = handler(argument)
            elif kind == "fulfill":
                result = argument
            else:
                throw(argument)
        except Exception as error:
            assert capability is not None
            _, _, reject = capability
            reject(reason_of(error))
        else:
            if capability is not None:
                _, resolve, _ = capability
                resolve(result)

    return job


def new_promise_resolve_thenable_job(promise, then):
    def job():
        resolve, reject = create_resolving_functions(promise)
        try:
            then(resolve, reject)
        except Exception as error:
            reject(reason_of(error))

    return job


def perform_promise_then(promise, on_fulfilled, on_rejected, capability=None):
    fulfill_reaction = ("fulfill", capability, on_fulfilled if callable(on_fulfilled) else None)
    reject_reaction = ("reject", capability, on_rejected if callable(on_rejected) else None)
    if promise.state == "pending":
        promise.fulfill_reactions.append(fulfill_reaction)
        promise.reject_reactions.append(reject_reaction)
    elif promise.state == "fulfilled":
        Agent.current.jobs.append(new_promise_reaction_job(fulfill_reaction, promise.result))
    else:
        if promise in Agent.current.unhandled:
            Agent.current.unhandled.remove(promise)
        Agent.current.jobs.append(new_promise_reaction_job(reject_reaction, promise.result))
    promise.is_handled = True


def promise_resolve(constructor, value):
    if isinstance(value, Promise) and value.constructor is constructor:
        return value
    promise, resolve, _ = new_promise_capability(constructor)
    resolve(value)
    return promise


class Promise:
    def __init__(self, executor):
        self.state = "pending"
        self.result = None
        self.fulfill_reactions = []
        self.reject_reactions = []
        self.is_handled = False
        resolve, reject = create_resolving_functions(self)
        try:
            executor(resolve, reject)
        except Exception as error:
            reject(reason_of(error))

    @property
    def constructor(self):
        return type(self)

    def then(self, on_fulfilled=None, on_rejected=None):
        capability = new_promise_capability(self.constructor)
        perform_promise_then(self, on_fulfilled, on_rejected, capability)
        return capability[0]

    def catch(self, on_rejected=None):
        return self.then(None, on_rejected)

    def finally_(self, on_finally):
        constructor = self.constructor

        def then_finally(value):
            promise = promise_resolve(constructor, on_finally())
            return promise.then(lambda _: value)

        def catch_finally(reason):
            promise = promise_resolve(constructor, on_finally())
            return promise.then(lambda _: throw(reason))

        return self.then(then_finally, catch_finally)

    @classmethod
    def resolve(cls, value=None):
        return promise_resolve(cls, value)

    @classmethod
    def reject(cls, reason=None):
        promise, _, reject = new_promise_capability(cls)
        reject(reason)
        return promise

    @classmethod
    def with_resolvers(cls):
        return new_promise_capability(cls)

    @classmethod
    def all(cls, values):
        promise, resolve, reject = new_promise_capability(cls)
        results = [None] * len(values)
        remaining = 1

        def one_less():
            nonlocal remaining
            remaining -= 1
            if remaining == 0:
                resolve(results)

        try:
            for index, value in enumerate(values):
                element = cls.resolve(value)
                remaining += 1
                element.then(all_element(results, index, one_less), reject)
            one_less()
        except Exception as error:
            reject(reason_of(error))
        return promise

    @classmethod
    def race(cls, values):
        promise, resolve, reject = new_promise_capability(cls)
        try:
            for value in values:
                cls.resolve(value).then(resolve, reject)
        except Exception as error:
            reject(reason_of(error))
        return promise

    def __await__(self):
        return (yield "await", self)


def all_element(results, index, one_less):
    already_called = False

    def resolve_element(value=None):
        nonlocal already_called
        if not already_called:
            already_called = True
            results[index] = value
            one_less()

    return resolve_element


def queue_microtask(callback):
    def job():
        try:
            callback()
        except Exception as error:
            Agent.current.report(reason_of(error))

    Agent.current.jobs.append(job)


# Await and async functions


class Await:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield "await", self.value)


def suspend_until_settled(value, send, throw_into):
    """Await: the steps that are outside the body."""
    try:
        promise = promise_resolve(Promise, value)
    except Exception as error:
        throw_into(error)
        return

    def on_rejected(reason):
        throw_into(reason if isinstance(reason, Exception) else Thrown(reason))

    perform_promise_then(promise, send, on_rejected)


def async_function(function):
    @wraps(function)
    def call(*arguments):
        promise, resolve, reject = new_promise_capability(Promise)
        body = function(*arguments)
        Agent.current.bodies.append(body)

        def go_on(resume, argument):
            try:
                _, value = resume(argument)
            except StopIteration as stop:
                resolve(stop.value)
            except Exception as error:
                reject(reason_of(error))
            else:
                suspend_until_settled(
                    value, lambda value: go_on(body.send, value), lambda e: go_on(body.throw, e)
                )

        go_on(body.send, None)
        return promise

    return call
