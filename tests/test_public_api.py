"""What is public is listed, documented and typed, and says which clause it implements."""

from __future__ import annotations

import ast
import importlib
import inspect
import re
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import pytest

import thenloop
import thenloop.profiles
from tests.project import ROOMS, modules
from thenloop import (
    AsyncDisposableStack,
    AsyncGenerator,
    EventLoop,
    HostHooks,
    Instrument,
    Promise,
    RealClock,
    VirtualClock,
)

MODULES = modules()

# Taking a name away breaks programs, so it takes a change here.
NAMES = {
    "the loop": {"EventLoop", "NeverSettledError", "current_loop", "run"},
    "promises": {"Promise", "PromiseCapability", "Thenable", "async_function"},
    "results": {"FulfilledResult", "IteratorResult", "RejectedResult"},
    "errors": {"AggregateError", "Return", "SuppressedError", "Thrown", "Uncaught"},
    "iteration": {
        "AsyncDisposableStack",
        "AsyncGenerator",
        "async_generator",
        "for_await",
        "from_async",
        "yield_star",
    },
    "timers": {
        "RealClock",
        "VirtualClock",
        "clear_interval",
        "clear_timeout",
        "set_interval",
        "set_timeout",
    },
    "tasks": {
        "POSTED_MESSAGE",
        "OldestTaskFirst",
        "RandomSource",
        "SourcePriority",
        "Task",
        "TaskSource",
        "queue_microtask",
    },
    "events": {
        "ErrorEvent",
        "Event",
        "PromiseRejectionEvent",
        "add_event_listener",
        "remove_event_listener",
        "report_error",
    },
    "hosts": {"HostHooks", "Instrument", "PROFILES", "Profile"},
}

METHODS: dict[type, set[str]] = {
    Promise: {
        *("then", "catch", "finally_", "constructor", "species"),
        *("resolve", "reject", "with_resolvers", "try_"),
        *("all", "all_settled", "any", "race", "all_keyed", "all_settled_keyed"),
        "object_model",
    },
    AsyncGenerator: {"next", "return_", "throw", "async_dispose"},
    AsyncDisposableStack: {
        *("use", "adopt", "defer", "move", "dispose_async", "async_dispose", "disposed"),
    },
    EventLoop: {
        *("run", "run_until_settled", "run_one_task", "run_one_microtask", "run_while"),
        *("queue_task", "queue_microtask", "next_deadline", "perform_a_microtask_checkpoint"),
        *("add_event_listener", "remove_event_listener", "report_error", "close"),
        *("onerror", "onunhandledrejection", "onrejectionhandled"),
        *("add_instrument", "remove_instrument"),
    },
    RealClock: {"now", "sleep_until"},
    VirtualClock: {"now", "sleep_until", "advance"},
    HostHooks: {"make_host_defined", "call_job_callback"},
    Instrument: {
        *("before_task", "after_task", "before_job", "after_job"),
        *("before_checkpoint", "after_checkpoint"),
        *("promise_created", "promise_resolved", "promise_settled"),
    },
}


def public_members(kind: type) -> dict[str, Any]:
    """Everything a class offers under a name without underscore, inherited things included."""
    return {
        name: inspect.getattr_static(kind, name)
        for name in dir(kind)
        if not name.startswith("_") and not hasattr(object, name)
    }


def function_of(member: Any) -> Any:
    if isinstance(member, classmethod | staticmethod):
        return member.__func__
    return member.fget if isinstance(member, property) else member


# Names


def test_the_public_names_are_these() -> None:
    assert set(thenloop.__all__) == set().union(*NAMES.values())
    assert len(thenloop.__all__) == sum(map(len, NAMES.values()))


def test_they_are_all_there_and_sorted() -> None:
    for name in thenloop.__all__:
        assert getattr(thenloop, name) is not None
    constants = [name for name in thenloop.__all__ if name.isupper()]
    classes = [name for name in thenloop.__all__ if name[0].isupper() and not name.isupper()]
    functions = [name for name in thenloop.__all__ if name[0].islower()]
    assert thenloop.__all__ == [*sorted(constants), *sorted(classes), *sorted(functions)]


def test_nothing_else_lies_about_in_the_package() -> None:
    found = {
        name
        for name, value in vars(thenloop).items()
        if not name.startswith("_") and not isinstance(value, ModuleType)
    }
    assert found == set(thenloop.__all__)


def test_a_star_import_brings_them_all() -> None:
    namespace: dict[str, Any] = {}
    exec("from thenloop import *", namespace)
    assert set(thenloop.__all__) <= set(namespace)


@pytest.mark.parametrize("kind", METHODS, ids=lambda kind: kind.__name__)
def test_a_class_has_the_methods_that_programs_rely_on(kind: type) -> None:
    assert METHODS[kind] <= set(public_members(kind))


@pytest.mark.parametrize("name", list(MODULES))
def test_a_modules_all_names_what_it_has(name: str) -> None:
    module = importlib.import_module(name)
    inner = [room for room in ROOMS if room != "javascript"]
    if name in {"thenloop.__main__", *(f"thenloop.{room}" for room in inner)}:
        # One is run, not imported; a room is a folder, whose modules are.  The outer room has a
        # face of its own.
        assert not hasattr(module, "__all__")
        return
    assert len(set(module.__all__)) == len(module.__all__)
    for public in module.__all__:
        assert hasattr(module, public), f"{name} has no {public}"


# Documentation


def documented() -> Iterator[tuple[str, Any]]:
    for name in thenloop.__all__:
        value = getattr(thenloop, name)
        if isinstance(value, type) or inspect.isfunction(value):
            yield name, value
    for kind in METHODS:
        if kind is Instrument:
            # The names of its hooks say all there is to say; the class explains the whole.
            continue
        members = public_members(kind)
        for name in METHODS[kind] - {"object_model", "species"}:
            yield f"{kind.__name__}.{name}", function_of(members[name])


DOCUMENTED = dict(sorted(documented()))


def test_there_is_much_to_document() -> None:
    assert len(DOCUMENTED) > 80


@pytest.mark.parametrize("name", DOCUMENTED)
def test_it_begins_with_one_line_that_says_what_it_does(name: str) -> None:
    documentation = inspect.getdoc(DOCUMENTED[name])
    assert documentation, f"{name} has no docstring"
    first, *rest = documentation.splitlines()
    assert len(first) <= 100
    # A sentence, or a sentence and the anchor of its clause.
    assert re.search(r"(\.|#[\w%.\-]+)$", first), f"{name}: {first!r} is no sentence"
    assert first[0].isupper() or first[0] in "`", f"{name}: {first!r}"
    assert not rest or rest[0] == "", f"{name}: the first line is not a summary"


#: Documented with the parameters of another, to which the docstring refers.
REFERS = {
    "set_interval": "set_timeout",
    "clear_interval": "clear_timeout",
    "run": "EventLoop",
    "remove_event_listener": "add_event_listener",
    "EventLoop.remove_event_listener": "add_event_listener",
    "EventLoop.remove_instrument": "EventLoop.add_instrument",
    "AsyncDisposableStack.async_dispose": "AsyncDisposableStack.dispose_async",
}


def parameters_of(name: str) -> set[str]:
    value = DOCUMENTED[name]
    if isinstance(value, type) and value.__init__ is object.__init__:  # type: ignore[misc]
        return set()
    try:
        signature = inspect.signature(value.__init__ if isinstance(value, type) else value)
    except ValueError:
        return set()
    return {
        parameter.name.rstrip("_")
        for parameter in signature.parameters.values()
        if parameter.name not in {"self", "cls"}
    }


# Made by thenloop alone: nobody who reads about them passes these arguments.
MADE_BY_US = {
    *("AsyncGenerator", "ErrorEvent", "Event", "PromiseRejectionEvent", "PromiseCapability"),
    *("FulfilledResult", "RejectedResult", "IteratorResult", "Task", "TaskSource", "Uncaught"),
    *("Profile", "Thenable", "NeverSettledError", "Return"),
}


@pytest.mark.parametrize("name", [name for name in DOCUMENTED if name not in MADE_BY_US])
def test_it_says_what_each_parameter_is(name: str) -> None:
    documentation = inspect.getdoc(DOCUMENTED[name]) or ""
    if name in REFERS:
        documentation += inspect.getdoc(DOCUMENTED[REFERS[name]]) or ""
    words = {word.rstrip("_") for word in re.findall(r"\w+", documentation)}
    assert parameters_of(name) - words == set()


@pytest.mark.parametrize("name", list(MODULES))
def test_every_module_says_what_it_is(name: str) -> None:
    documentation = ast.get_docstring(ast.parse(MODULES[name].read_text(encoding="utf-8")))
    assert documentation
    assert documentation.splitlines()[0].endswith(".")


# Types


@pytest.mark.parametrize("name", DOCUMENTED)
def test_its_signature_is_typed(name: str) -> None:
    value = DOCUMENTED[name]
    if isinstance(value, type):
        if "__init__" not in vars(value) or name == "Thenable":
            return
        value = value.__init__  # type: ignore[misc]
        expected = {"self"}
    else:
        expected = {"self", "cls"}
    if not inspect.isfunction(value):
        return
    signature = inspect.signature(value)
    untyped = {
        parameter.name
        for parameter in signature.parameters.values()
        if parameter.annotation is inspect.Parameter.empty
    }
    assert untyped <= expected
    assert signature.return_annotation is not inspect.Signature.empty


# Clauses

CITATION = re.compile(r"#([\w%][\w%.\-]*[\w%])")

# The abstract operations that each room implements; one of its functions or classes cites each.
OPERATIONS = {
    "runtime": {
        *("sec-hostmakejobcallback", "sec-hostcalljobcallback", "sec-jobcallback-records"),
        *("sec-hostenqueuepromisejob", "sec-hostenqueuegenericjob", "job"),
        *("queue-a-task", "concept-task", "concept-task-runnable", "task-source"),
        *("event-loop-processing-model", "perform-a-microtask-checkpoint", "dom-queuemicrotask"),
        *("prepare-to-run-script", "clean-up-after-running-script", "report-an-exception"),
        *("invoke-a-callback-function", "concept-event-listener-inner-invoke"),
        *("add-an-event-listener", "remove-an-event-listener"),
        *("event-handler-idl-attributes", "the-event-handler-processing-algorithm"),
    },
    "timers": {
        *("timer-initialisation-steps", "run-steps-after-a-timeout"),
        *("map-of-settimeout-and-setinterval-ids",),
        *("dom-settimeout", "dom-setinterval", "dom-cleartimeout"),
    },
    "promises": {
        *("sec-promise-executor", "sec-createresolvingfunctions"),
        *("sec-fulfillpromise", "sec-rejectpromise", "sec-performpromisethen"),
        *("sec-newpromisecapability", "sec-promise-resolve", "sec-speciesconstructor"),
        *("sec-newpromisereactionjob", "sec-newpromiseresolvethenablejob"),
        *("sec-promise.prototype.then", "sec-promise.prototype.catch"),
        *("sec-promise.prototype.finally", "sec-get-promise-%symbol.species%"),
        *("sec-promise.resolve", "sec-promise.reject", "sec-promise.try"),
        *("sec-promise.withResolvers", "sec-getpromiseresolve"),
        *("sec-promise.all", "sec-promise.allsettled", "sec-promise.any", "sec-promise.race"),
        *("sec-performpromiseall", "sec-performpromiseallsettled", "sec-performpromiseany"),
        *("sec-promise.allkeyed", "sec-promise.allsettledkeyed"),
        *("await", "sec-asyncblockstart", "sec-async-function-definitions"),
        *("sec-getiterator", "sec-iteratorclose", "sec-iteratorstepvalue"),
        "the-hostpromiserejectiontracker-implementation",
        "notify-about-rejected-promises",
    },
    "asyncgen": {
        *("sec-asyncgenerator-prototype-next", "sec-asyncgenerator-prototype-return"),
        *("sec-asyncgenerator-prototype-throw", "sec-asyncgeneratorvalidate"),
        *("sec-asyncgeneratorresume", "sec-asyncgeneratorunwrapyieldresumption"),
        *("sec-asyncgeneratorcompletestep", "sec-asyncgeneratorawaitreturn"),
        *("sec-asyncgeneratordrainqueue", "sec-asyncgeneratorrequest-records"),
        *("sec-async-generator-function-definitions", "prod-YieldExpression"),
        *("sec-asyncfromsynciteratorcontinuation", "sec-asynciteratorclose"),
        *(
            "sec-%asyncfromsynciteratorprototype%.next",
            "sec-%asyncfromsynciteratorprototype%.throw",
        ),
        "sec-%asyncfromsynciteratorprototype%.return",
        *("sec-for-in-and-for-of-statements", "sec-array.fromasync"),
        *("sec-disposeresources", "sec-getdisposemethod"),
        *("sec-asyncdisposablestack.prototype.use", "sec-asyncdisposablestack.prototype.adopt"),
        *("sec-asyncdisposablestack.prototype.defer", "sec-asyncdisposablestack.prototype.move"),
        "sec-asyncdisposablestack.prototype.disposeAsync",
        "sec-%asynciteratorprototype%-%symbol.asyncdispose%",
    },
}

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def definitions(name: str) -> list[Definition]:
    tree = ast.parse(MODULES[name].read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, Definition)]


@pytest.mark.parametrize("room", OPERATIONS)
def test_every_abstract_operation_cites_its_clause(room: str) -> None:
    cited = {
        anchor
        for name in MODULES
        if name.startswith(f"thenloop.{room}.")
        for definition in definitions(name)
        for anchor in CITATION.findall(ast.get_docstring(definition) or "")
    }
    assert OPERATIONS[room] - cited == set()


STEP = re.compile(r"\s*# \d+(\.[a-z]+)*(\.[ivx]+)*([-,] ?\d*[a-z.ivx]*)*\. ")


def is_step(line: str) -> bool:
    return STEP.match(line) is not None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("        # 1. Only a constructor will do.", True),
        ("    # 10-11. It runs in the next turn.", True),
        ("    # 1.h-i. A throw ends the job.", True),
        ("    # 3 things are kept.", False),
        ("    x = 1  # 2. No comment of its own.", False),
    ],
)
def test_what_counts_as_a_numbered_step(line: str, expected: bool) -> None:
    assert is_step(line) is expected


@pytest.mark.parametrize("name", [name for name in MODULES if name.count(".") == 2])
def test_numbered_steps_stand_under_the_anchor_of_their_clause(name: str) -> None:
    # In the docstring of the function, its class or the module, or in a comment above the steps.
    text = MODULES[name].read_text(encoding="utf-8")
    lines = text.splitlines()
    module_cites = CITATION.search(ast.get_docstring(ast.parse(text)) or "") is not None
    wrong = []
    for number, line in enumerate(lines, 1):
        if not is_step(line):
            continue
        around = [
            definition
            for definition in definitions(name)
            if definition.lineno <= number <= (definition.end_lineno or number)
        ]
        assert around, f"{name}:{number} is a step outside any function"
        above = lines[around[-1].lineno - 1 : number]
        cites: list[Callable[[], object]] = [
            lambda: module_cites,
            lambda around=around: any(
                CITATION.search(ast.get_docstring(definition) or "") for definition in around
            ),
            lambda above=above: any(
                re.match(r"\s*# .*#[a-z]", comment) is not None for comment in above
            ),
        ]
        if not any(cite() for cite in cites):
            wrong.append(f"{name}:{number} {line.strip()}")
    assert wrong == []


def test_the_profiles_module_lists_what_a_profile_is_made_of() -> None:
    for name in thenloop.profiles.__all__:
        assert getattr(thenloop.profiles, name) is not None
    for name, profile in thenloop.PROFILES.items():
        assert getattr(thenloop.profiles, name.upper()) is profile
