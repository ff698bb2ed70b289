"""What is measured: the workloads, their cases, and the ways in which a peer does each.

A *workload* is a piece of work that every peer can be asked to do.  A *case* is a workload at one
size.  A *way* is how one family of peers does it: where there are several, the ratio is taken
against the one that turned out cheapest; one that does less is there *for scale* only, and no ratio
is taken against it.

Each way says how many turns the check must count: the work is done once at `CHECK_SIZE` beside a
ticker that takes one turn per tick, and both its result and the ticks until it ended must be right
before it is timed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

__all__ = [
    "CATALOGUE",
    "CHECK_SIZE",
    "GROUPS",
    "Case",
    "Way",
    "Workload",
    "case_named",
    "cases_matching",
]

CHECK_SIZE = 8
"""The number of operations in a check."""

GROUPS = ("promises", "awaits", "tasks", "timers", "memory", "start-up")


@dataclass(frozen=True)
class Way:
    """How one family of peers does a workload."""

    name: str = ""
    #: Ticks from the start to the end of the check; None where order is told by the result alone.
    turns: int | None = None
    #: What makes it unlike the others, printed beside the result.
    note: str = ""
    #: It does less than the others; shown, and never the one that a ratio is taken against.
    for_scale: bool = False
    #: The most operations that it is asked for; beyond that a process would not fit the machine.
    limit: int = 10_000_000


@dataclass(frozen=True, eq=False)
class Workload:
    """A piece of work, and who does it how."""

    #: One of `GROUPS`; what is measured follows from it.
    group: str
    name: str
    title: str
    #: Operations of each case.
    operations: tuple[int, ...]
    ways: Mapping[str, tuple[Way, ...]]
    #: Where it is not the number of operations that cases differ in: what, its values, and the
    #: value in a check.
    parameter: str = ""
    values: tuple[int, ...] = ()
    value_in_check: int | None = None
    #: What the ticker of the check counts: "job" (microtask) or "task" turns.
    ticker: str = "job"
    #: What every peer's reader should know about it.
    note: str = ""
    #: What a case's number counts, for the axis of its curve.
    counts: str = "operations"

    @property
    def unit(self) -> str:
        """The unit of what is measured."""
        return {"memory": "bytes", "start-up": "ms"}.get(self.group, "ns")

    def cases(self) -> Iterator[Case]:
        """The cases, from small to large."""
        if self.parameter:
            for value in self.values:
                yield Case(self, self.operations[0], value, f"{self.name}/{value}")
        elif len(self.operations) == 1:
            yield Case(self, self.operations[0], None, self.name)
        else:
            for number in self.operations:
                yield Case(self, number, None, f"{self.name}/{number}")


@dataclass(frozen=True)
class Case:
    """A workload at one size."""

    workload: Workload = field(repr=False)
    operations: int
    parameter: int | None
    name: str

    def ways(self, family: str) -> tuple[Way, ...]:
        """The ways of a family of peers that this size is not too large for."""
        ways = self.workload.ways.get(family, ())
        return tuple(way for way in ways if self.operations <= way.limit)


THENLOOP, ASYNCIO, TRIO, PROMISIO, JAVASCRIPT = (
    "thenloop",
    "asyncio",
    "trio",
    "promisio",
    "javascript",
)

HELPER = "asyncio has no then; a small helper makes the derived future"
BARE = "a bare done callback: nothing is derived that another could wait for"
NO_TURN = "takes no turn"
TRIO_SLEEPER = "a timer is a sleeping task in a cancel scope"


def spec(turns: int | None = None, note: str = "") -> dict[str, tuple[Way, ...]]:
    """The ways of the two families that keep the order of the specification."""
    return {THENLOOP: (Way(turns=turns),), JAVASCRIPT: (Way(turns=turns, note=note),)}


def memory(name: str, title: str, operations: int, families: tuple[str, ...]) -> Workload:
    """A workload that is measured in bytes; Python's and JavaScript's gauges differ."""
    python = (
        Way("tracemalloc", note="bytes that Python's allocators handed out"),
        Way("resident", note="growth of the process, in whole pages"),
    )
    javascript = (
        Way("heap", note="growth of the engine's heap after a full collection"),
        Way("resident", note="growth of the process, in whole pages"),
    )
    ways = {family: javascript if family == JAVASCRIPT else python for family in families}
    return Workload("memory", name, title, (operations,), ways)


TIMER_SIZES = (1_000, 10_000, 100_000, 1_000_000)
LAZY_CANCEL = "asyncio keeps what is cancelled until that is more than half of its heap"
NODE_LISTS = "Node keeps one list per delay and runs an overdue list as a whole"

CATALOGUE: tuple[Workload, ...] = (
    Workload(
        "promises",
        "then_hop",
        "then hop: each reaction registers the next",
        (20_000,),
        ways={
            **spec(8),
            ASYNCIO: (
                Way("then helper", 8, HELPER),
                Way("done callback", 8, BARE, for_scale=True),
            ),
            PROMISIO: (Way(turns=8),),
        },
    ),
    Workload(
        "promises",
        "then_chain",
        "a chain of thens, built and run",
        (1_000, 10_000, 100_000, 1_000_000),
        counts="promises in the chain",
        ways={
            **spec(9),
            ASYNCIO: (Way("then helper", 9, HELPER),),
            PROMISIO: (Way(turns=10, note="its await takes one more turn", limit=100_000),),
        },
    ),
    Workload(
        "awaits",
        "await_settled",
        "await of a settled promise",
        (20_000,),
        parameter="tasks",
        values=(1, 10, 100, 1_000),
        value_in_check=2,
        note="the awaits are spread over this many tasks",
        ways={
            **spec(4),
            ASYNCIO: (
                Way(
                    "sleep(0)", 5, "awaiting a done future takes no turn, so a bare turn stands in"
                ),
                Way("call_soon", 9, "a new future each time, resolved by call_soon, then awaited"),
                Way("done future", 1, NO_TURN, for_scale=True),
            ),
            TRIO: (
                Way("checkpoint", 5, "there are no promises: a bare turn, with its cancel check"),
                Way("shielded", 5, "the same without the check for a cancellation"),
            ),
        },
    ),
    Workload(
        "awaits",
        "await_new",
        "await of a new promise, Promise.resolve of a value",
        (20_000,),
        note="includes making the promise",
        ways={
            **spec(8),
            ASYNCIO: (
                Way("call_soon", 16, "a new future each time, resolved by call_soon, then awaited"),
                Way("sleep(0, i)", 8, "a bare turn that gives a value: no future is made", True),
                Way("done future", 0, NO_TURN, for_scale=True),
            ),
            PROMISIO: (Way(turns=16, note="its await takes one more turn"),),
        },
    ),
    Workload(
        "awaits",
        "await_pending",
        "await of a promise that a queued microtask resolves",
        (20_000,),
        note="includes making the promise and queueing the microtask",
        ways={
            THENLOOP: (Way(turns=16),),
            JAVASCRIPT: (
                Way(turns=16, note="quickjs: the microtask is a then on a settled promise"),
            ),
            ASYNCIO: (Way(turns=16),),
            TRIO: (Way("event", 8, "two tasks in turn set the event that the other waits for"),),
        },
    ),
    Workload(
        "awaits",
        "async_call",
        "await of a call of an async function",
        (20_000,),
        ways={
            **spec(8),
            ASYNCIO: (
                Way("create_task", 16, "a task per call: it runs beside the caller, as ours does"),
                Way("plain await", 0, NO_TURN + ", and the callee runs inside the caller", True),
            ),
            TRIO: (
                Way("nursery", 16, "a nursery per call, with one task"),
                Way("plain await", 0, NO_TURN + ", and the callee runs inside the caller", True),
            ),
        },
    ),
    Workload(
        "awaits",
        "await_rejection",
        "await of a rejected promise",
        (20_000,),
        note="includes making the promise; the exception is one and the same",
        ways={
            **spec(8),
            ASYNCIO: (
                Way("call_soon", 16, "a new future each time, failed by call_soon, then awaited"),
                Way("done future", 0, NO_TURN, for_scale=True),
            ),
        },
    ),
    Workload(
        "awaits",
        "async_generator",
        "an async generator's item through async for",
        (20_000,),
        ways={
            THENLOOP: (
                Way("async for", 17),
                Way("for_await", 17, "async with for_await(items): a break would close it too"),
            ),
            JAVASCRIPT: (Way(turns=17, note="for await, which a break would close"),),
            ASYNCIO: (
                Way("sleep(0) an item", 8, "native async for takes no turn, so one is put in"),
                Way("native", 0, NO_TURN, for_scale=True),
            ),
            TRIO: (
                Way("checkpoint an item", 8, "native async for takes no turn, so one is put in"),
                Way("native", 0, NO_TURN, for_scale=True),
            ),
        },
    ),
    Workload(
        "promises",
        "all",
        "Promise.all of settled promises, per promise",
        (100_000,),
        ways={
            **spec(2),
            ASYNCIO: (Way("gather", 2),),
            PROMISIO: (Way(turns=4),),
        },
    ),
    Workload(
        "promises",
        "handlers_on_one",
        "handlers on one promise, registered and run, per handler",
        (100_000,),
        ways={
            **spec(1),
            ASYNCIO: (
                Way("then helper", 1, HELPER),
                Way("done callback", 1, BARE, for_scale=True),
            ),
            PROMISIO: (Way(turns=1),),
        },
    ),
    Workload(
        "promises",
        "create_promise",
        "making a pending promise with an executor",
        (100_000,),
        ways={
            **spec(0),
            ASYNCIO: (Way("create_future", 0, "a future has no executor and no functions"),),
            PROMISIO: (Way(turns=0),),
        },
    ),
    Workload(
        "promises",
        "create_settled",
        "Promise.resolve of a value",
        (100_000,),
        ways={
            **spec(0),
            ASYNCIO: (Way("set_result", 0),),
            PROMISIO: (Way(turns=0),),
        },
    ),
    Workload(
        "tasks",
        "queue_microtask",
        "queue_microtask, queued and run, per callback",
        (100_000,),
        ways={
            **spec(1),
            ASYNCIO: (Way("call_soon", 1, "there is no microtask queue: a task of the loop"),),
        },
    ),
    Workload(
        "tasks",
        "macrotask_chain",
        "tasks of which each queues the next",
        (20_000,),
        ticker="task",
        ways={
            THENLOOP: (Way(turns=8),),
            JAVASCRIPT: (Way(turns=8, note="setImmediate"),),
            ASYNCIO: (Way("call_soon", 8),),
            TRIO: (Way("run_sync_soon", None, "the thread-safe way in, the only one there is"),),
        },
    ),
    Workload(
        "tasks",
        "macrotask_batch",
        "tasks queued at once",
        (100_000,),
        ticker="task",
        ways={
            THENLOOP: (Way(),),
            JAVASCRIPT: (Way(note="setImmediate"),),
            ASYNCIO: (Way("call_soon"),),
            TRIO: (Way("run_sync_soon", None, "the thread-safe way in, the only one there is"),),
        },
    ),
    Workload(
        "timers",
        "timer_set",
        "setting timers, beginning with none",
        TIMER_SIZES,
        counts="pending timers",
        ticker="task",
        note="delays of one minute to one hour, in no order",
        ways={
            **spec(),
            ASYNCIO: (Way("call_later"),),
            TRIO: (Way("task", note=TRIO_SLEEPER, limit=100_000),),
        },
    ),
    Workload(
        "timers",
        "timer_fire",
        "firing timers that are due",
        TIMER_SIZES,
        counts="pending timers",
        ticker="task",
        note="delays of 1 to 20 ms, in no order; the wait until all are due is not counted",
        ways={
            THENLOOP: (Way(),),
            JAVASCRIPT: (Way(note=NODE_LISTS),),
            ASYNCIO: (Way("call_later", note="equal deadlines do not keep their order"),),
            TRIO: (Way("task", note=TRIO_SLEEPER + "; due tasks wake in no order", limit=100_000),),
        },
    ),
    Workload(
        "timers",
        "timer_cancel",
        "cancelling every pending timer, in no order",
        TIMER_SIZES,
        counts="pending timers",
        ticker="task",
        note="includes the turn after it, in which some loops do the work",
        ways={
            **spec(),
            ASYNCIO: (Way("call_later", note=LAZY_CANCEL),),
            TRIO: (Way("task", note=TRIO_SLEEPER, limit=100_000),),
        },
    ),
    Workload(
        "timers",
        "timer_debounce",
        "clearing a pending timer and setting it anew",
        TIMER_SIZES,
        counts="pending timers",
        ticker="task",
        note="includes the turn after it, in which some loops do the work",
        ways={
            **spec(),
            ASYNCIO: (Way("call_later", note=LAZY_CANCEL),),
            TRIO: (Way("deadline", note="moves the deadline of a cancel scope", limit=100_000),),
        },
    ),
    Workload(
        "awaits",
        "nested_await",
        "an await at the bottom of nested calls, per await",
        (20_000,),
        parameter="depth",
        values=(1, 3, 10, 30, 100, 400),
        value_in_check=8,
        note="1,000 awaits for each descent; Python's recursion limit is raised for all",
        ways={
            **spec(8 + CHECK_SIZE),
            ASYNCIO: (
                Way("plain await", 8, "sleep(0) at the bottom; each turn walks the whole nest"),
                Way("create_task", 8 + 2 * CHECK_SIZE, "sleep(0) at the bottom, a task a level"),
            ),
            TRIO: (Way("plain await", 8, "checkpoint at the bottom; each turn walks the nest"),),
        },
    ),
    memory(
        "memory_promise", "a pending promise", 100_000, (THENLOOP, ASYNCIO, PROMISIO, JAVASCRIPT)
    ),
    memory(
        "memory_async_function",
        "a suspended async function with its promise",
        50_000,
        (THENLOOP, ASYNCIO, TRIO, JAVASCRIPT),
    ),
    memory("memory_timer", "a pending timer", 100_000, (THENLOOP, ASYNCIO, TRIO, JAVASCRIPT)),
    memory("memory_task", "a queued task", 100_000, (THENLOOP, ASYNCIO, TRIO, JAVASCRIPT)),
    Workload(
        "start-up",
        "start_up",
        "a whole process that runs one callback on a loop",
        (1,),
        ways={
            THENLOOP: (Way(),),
            ASYNCIO: (Way(),),
            TRIO: (Way(),),
            PROMISIO: (Way(),),
            JAVASCRIPT: (Way(),),
            "python": (Way(note="the interpreter alone, running nothing", for_scale=True),),
        },
        note="processor time of the process, from outside",
    ),
)


def case_named(name: str) -> Case | None:
    """The case called `name`, if the catalogue has it."""
    return next((case for case in cases_matching([]) if case.name == name), None)


def cases_matching(patterns: list[str]) -> list[Case]:
    """The cases whose name, or whose workload's, one of the glob `patterns` fits; all for none."""
    return [
        case
        for workload in CATALOGUE
        for case in workload.cases()
        if not patterns
        or any(
            fnmatchcase(case.name, pattern) or fnmatchcase(workload.name, pattern)
            for pattern in patterns
        )
    ]
