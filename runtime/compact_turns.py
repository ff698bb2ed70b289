"""The turns of a loop whose next tasks are no objects, written out.

HTML #event-loop-processing-model
"""

from __future__ import annotations

import math
from collections.abc import Callable
from types import CoroutineType, FunctionType
from typing import TYPE_CHECKING, Any

from .compact_tasks import CompactTasks
from .completions import PROGRAM_THROWS, reason_of, refused_coroutine
from .numbered_tasks import FIRST_LEVEL, NumberedBatch
from .tasks import Task

if TYPE_CHECKING:
    from .event_loop import EventLoop

__all__ = ["take_compact_turns"]


def take_compact_turns(
    loop: EventLoop, queue: CompactTasks, goes_on: Callable[[], bool] | None
) -> bool:
    """Take turns while the oldest task is no object; whether `goes_on()` has ended that.

    OPTIMIZATION: `EventLoop._turns` with `_run_task`, `run_a_classic_script` and `invoke_callback`
    in one place, for a loop without instruments.  The same steps in the same order, but for those
    that nobody can see: the depth of the stack stays 1 from task to task, since nothing of the
    program's that asks for it runs in between; the second checkpoint after a callback would find
    nothing; and a checkpoint that would find nothing is not begun.
    """
    # What is read for each task is read from a local variable.
    type_, function_, int_, tuple_ = type, FunctionType, int, tuple
    never = math.inf
    entries = queue.entries
    steps_of = queue.numbered.pop
    microtasks = loop.microtasks
    checkpoint_end_steps = loop.checkpoint_end_steps
    # The only one, where `_looks_further` does not say that there may be others, or none.
    sources = loop._deadline_sources
    source: Any = sources[0] if sources else None
    depth = loop._script_depth
    # The batch at the head of the queue, once its turn has come, and how to take its next steps.
    batch: NumberedBatch | None = None
    take: Any = None
    entry: Any
    loop._script_depth = depth + 1
    try:
        # CPython 3.11 never specialises `while entries:` in a first long run.
        while True:
            # 2.1, 2.3. The oldest, which nothing holds back.
            try:
                if batch is None:
                    entry = entries.popleft()
                    kind = type_(entry)
                else:
                    entry = take()
                    if entry is None:
                        # It was removed.
                        continue
                    kind = int_
            except IndexError:
                if batch is None:
                    return False
                queue.end_batch(batch)
                batch = take = None
                continue
            # 2.5-6. Run the task's steps.
            try:
                if kind is function_:
                    loop._running = entry
                    result = entry()
                elif kind is int_:
                    if batch is None:
                        entry = steps_of(entry, None)
                        if entry is None:
                            # It was removed.
                            continue
                    loop._running = entry
                    kind_of_steps = type_(entry)
                    if kind_of_steps is list:
                        loop.timer_nesting_level = entry[2]
                        result = entry[0](*entry[1]) if entry[1] else entry[0]()
                    else:
                        loop.timer_nesting_level = FIRST_LEVEL
                        if kind_of_steps is not tuple_:
                            result = entry()
                        elif len(entry) == 2:
                            # Python calls faster what it need not unpack.
                            result = entry[0](entry[1])
                        else:
                            result = entry[0](*entry[1:])
                elif kind is tuple_:
                    loop._running = entry
                    if len(entry) == 2:
                        result = entry[0](entry[1])
                    else:
                        result = entry[0](*entry[1:])
                elif kind is Task:
                    entries.appendleft(entry)
                    return False
                elif kind is NumberedBatch:
                    # It stays where it is until nothing is left in it.
                    entries.appendleft(entry)
                    entry.put_in_order()
                    batch, take = entry, entry.steps.pop
                    continue
                else:
                    loop._running = entry
                    result = entry()
                if result is not None:
                    if type_(result) is CoroutineType:
                        raise refused_coroutine(result)
                    result = None
            except PROGRAM_THROWS as error:
                # Before or after the microtasks: see `EventLoop.invoke_callback`.
                if kind is int_ and not loop.profile.report_before_microtasks:
                    loop._script_depth = depth
                    loop.perform_a_microtask_checkpoint()
                loop.report_an_exception(reason_of(error), error)
                loop._script_depth = depth + 1
            # 2.8. The checkpoint.
            if microtasks or checkpoint_end_steps:
                loop._script_depth = depth
                loop.perform_a_microtask_checkpoint()
                loop._script_depth = depth + 1
            # 2.7. NOTE: see `EventLoop._run_task`.  Where nothing comes in between, what has run is
            # forgotten as soon as the next task is there.
            if kind is int_:
                loop.timer_nesting_level = 0
            if goes_on is not None:
                entry = loop._running = None
                if not goes_on():
                    return True
            if loop._looks_further or source.deadline != never:
                entry = loop._running = None
                if loop.instruments is not None:
                    return False
                loop._hand_in_due_tasks()
    finally:
        loop._script_depth = depth
        loop._running = None
        loop.timer_nesting_level = 0
