"""Mistakes in the loop and its timers: checkpoints, tasks, errors, rejections, deadlines."""

from tests.order.mutants.edits import Edit, Mutant

__all__ = ["MUTANTS"]

_LOOP = "runtime.event_loop:EventLoop"
_TURNS = "runtime.compact_turns:take_compact_turns"
_EVENTS = "runtime.events:GlobalEvents"
_TRACKER = "promises.rejection_tracker:RejectionTracker"
_TIMERS = "timers.timers:Timers"

MUTANTS = (
    # Microtasks
    Mutant(
        "microtasks_last_in_first_out",
        "the microtask queued last runs first",
        (
            Edit(
                "draining:drain",
                "microtasks.dequeue()",
                "microtasks.pop()",
            ),
        ),
    ),
    Mutant(
        "checkpoint_takes_a_snapshot",
        "a checkpoint runs the microtasks that were queued when it began, not those they queue",
        (
            Edit(
                "draining:drain",
                """
                while microtasks:
                    run_job(microtasks.dequeue())
                """,
                """
                for _ in range(len(microtasks)):
                    run_job(microtasks.dequeue())
                """,
            ),
        ),
    ),
    Mutant(
        "checkpoint_is_re_entered",
        "a checkpoint inside a checkpoint runs the microtasks that are queued",
        (
            Edit(
                f"{_LOOP}.perform_a_microtask_checkpoint",
                """
                if self._performing_a_microtask_checkpoint:
                    return
                """,
                "pass",
            ),
        ),
    ),
    Mutant(
        "checkpoint_only_when_idle",
        "microtasks wait until no task is left in the queues",
        (
            Edit(
                f"{_LOOP}._clean_up_after_running_script",
                "self._script_depth == 0",
                "self._script_depth == 0 and not self.task_queues",
            ),
            Edit(
                f"{_LOOP}._run_task",
                "self.perform_a_microtask_checkpoint()",
                "self.task_queues or self.perform_a_microtask_checkpoint()",
            ),
            Edit(
                _TURNS,
                "microtasks or checkpoint_end_steps",
                "not queue and (microtasks or checkpoint_end_steps)",
            ),
        ),
    ),
    Mutant(
        "checkpoint_after_listener_missing",
        "no checkpoint follows a listener that the host calls",
        (Edit(f"{_LOOP}.invoke_listener", "self.profile.checkpoint_after_listener", "False"),),
    ),
    Mutant(
        "microtask_error_drops_the_rest",
        "an error in a microtask ends the drain, and the microtasks behind it are lost",
        (
            Edit(
                "runtime.microtasks:CallbackMicrotask.run",
                "self.loop.invoke_callback(self.callback, self.arguments)",
                """
                try:
                    self.callback(*self.arguments)
                except Exception as error:
                    self.loop.microtasks.clear()
                    self.loop.report_an_exception(getattr(error, "value", error), error)
                """,
            ),
        ),
    ),
    # Tasks
    Mutant(
        "tasks_newest_first",
        "the task queued last runs first",
        (
            Edit(_TURNS, "entries.popleft()", "entries.pop()"),
            Edit(
                _TURNS,
                """
                entries.appendleft(entry)
                return False
                """,
                """
                entries.append(entry)
                return False
                """,
            ),
            Edit(
                "runtime.compact_tasks:CompactTasks.take",
                "enumerate(tasks)",
                "reversed(list(enumerate(tasks)))",
            ),
        ),
    ),
    Mutant(
        "timers_only_when_no_task_waits",
        "the loop looks for due timers only when its queues are empty",
        (
            Edit(
                f"{_LOOP}._turns",
                "self._hand_in_due_tasks()",
                "self.task_queues or self._hand_in_due_tasks()",
            ),
            Edit(
                _TURNS,
                "loop._hand_in_due_tasks()",
                "queue or loop._hand_in_due_tasks()",
            ),
        ),
    ),
    Mutant(
        "timers_keep_their_place_when_due",
        "a timer that is due goes before a task that is queued after that",
        (
            Edit(f"{_LOOP}.add_task", "self._due_tasks_come_first", "True"),
            Edit(f"{_LOOP}.add_numbered_task", "self._due_tasks_come_first", "True"),
            Edit(
                f"{_LOOP}.queue_task",
                "scripts = self._scripts",
                """
                self._hand_in_due_tasks()
                scripts = self._scripts
                """,
            ),
        ),
    ),
    # Errors
    Mutant(
        "errors_reported_after_microtasks",
        "an error that escapes a callback is reported after the callback's microtasks",
        (
            Edit(f"{_LOOP}.invoke_callback", "self.profile.report_before_microtasks", "False"),
            Edit(_TURNS, "not loop.profile.report_before_microtasks", "True"),
        ),
    ),
    Mutant(
        "error_in_a_task_drops_the_rest",
        "an error that escapes a callback empties the task queues",
        (
            Edit(
                f"{_LOOP}._call",
                "self.report_an_exception(reason_of(error), error)",
                """
                while self.task_queues.take() is not None:
                    pass
                self.report_an_exception(reason_of(error), error)
                """,
            ),
            Edit(
                _TURNS,
                "loop.report_an_exception(reason_of(error), error)",
                """
                while loop.task_queues.take() is not None:
                    pass
                loop.report_an_exception(reason_of(error), error)
                """,
            ),
        ),
    ),
    Mutant(
        "listeners_added_meanwhile_run",
        "a listener added by a listener of the same event is given that event too",
        (
            Edit(
                f"{_EVENTS}.fire",
                "list(self._registrations[event.type])",
                "self._registrations[event.type]",
            ),
        ),
    ),
    Mutant(
        "listeners_removed_meanwhile_run",
        "a listener removed while an event is dispatched is given that event all the same",
        (Edit(f"{_EVENTS}.fire", "not registration.removed", "True"),),
    ),
    # Rejections
    Mutant(
        "rejections_reported_in_the_checkpoint",
        "unhandledrejection and rejectionhandled are fired at the end of the checkpoint, not by a "
        "task",
        (
            Edit(
                f"{_TRACKER}.notify_about_rejected_promises",
                "self._loop.profile.rejection_notice is RejectionNotice.END_OF_DRAIN",
                "True",
            ),
            Edit(
                f"{_TRACKER}.track",
                "self._loop.profile.rejection_notice is RejectionNotice.END_OF_DRAIN",
                "True",
            ),
        ),
    ),
    Mutant(
        "rejections_reported_though_handled",
        "unhandledrejection is fired also when a task before it handled the promise",
        (
            Edit(
                f"{_TRACKER}._notify",
                "promise = promises.popleft()",
                """
                promise = promises.popleft()
                if promise._is_handled:
                    self._fire_unhandledrejection(promise)
                """,
            ),
        ),
    ),
    Mutant(
        "rejections_queued_when_rejecting",
        "the task that reports a rejection is queued at once, not at the end of the checkpoint",
        (
            Edit(
                f"{_TRACKER}.track",
                "self._about_to_be_notified[id(promise)] = promise",
                "self._queue_notification(deque([promise]))",
            ),
        ),
    ),
    Mutant(
        "rejections_reported_newest_first",
        "the unhandled rejections of a checkpoint are reported in the reverse order",
        (
            Edit(
                f"{_TRACKER}.notify_about_rejected_promises",
                "self._about_to_be_notified.values()",
                "reversed(self._about_to_be_notified.values())",
            ),
        ),
    ),
    Mutant(
        "rejectionhandled_at_once",
        "rejectionhandled is fired by the call that registers the handler",
        (
            Edit(
                f"{_TRACKER}.track",
                "self._loop.add_task(Task(self._fire_rejectionhandled, (promise,), "
                "DOM_MANIPULATION))",
                "self._fire_rejectionhandled(promise)",
            ),
        ),
    ),
    Mutant(
        "rejectionhandled_without_a_report",
        "rejectionhandled is fired also for a promise whose rejection was never reported",
        (
            Edit(
                f"{_TRACKER}.track",
                "promise._reactions is not TOLD",
                "False",
            ),
        ),
    ),
    # Timers
    Mutant(
        "timers_keyed_on_deadline_alone",
        "of timers with one deadline the one set last runs first",
        (
            Edit(
                "timers.timer_heap:TimerHeap.take_due",
                "return due",
                "return sorted(due, key=lambda place: (place >> TICK, -(place & LOW_BITS)))",
            ),
            Edit(
                "runtime.numbered_tasks:_last_first",
                "sorted(items, key=partial(next, iter(keys)))",
                "sorted(reversed(items), key=partial(next, reversed(keys)))",
            ),
        ),
    ),
    Mutant(
        "timers_of_one_deadline_collide",
        "a timer takes the place of one with the same deadline, which is lost",
        (
            Edit(
                "timers.timer_heap:TimerHeap.take_due",
                "return due",
                """
                # Of each tick only the timeout that was set last.
                last = {place >> TICK: place for place in due if not place & 1}
                for place in due:
                    if not place & 1 and last[place >> TICK] != place:
                        self._timeouts.pop((place & LOW_BITS) >> 1, None)
                return due
                """,
            ),
            Edit(
                "runtime.numbered_tasks:NumberedBatch.put_in_order",
                "keys = self.entries[1::2]",
                """
                keys = self.entries[1::2]
                last = {key: index for index, key in enumerate(keys)}
                for index, key in enumerate(keys):
                    if last[key] != index:
                        self.entries[2 * index] = None
                """,
            ),
        ),
    ),
    Mutant(
        "timers_due_together_share_a_task",
        "there is no checkpoint between two timers that are due",
        (
            Edit(
                f"{_TIMERS}._queue_tasks",
                "queue = self._loop.compact_tasks",
                """
                def run_all():
                    loop._script_depth += 1
                    try:
                        for item in due:
                            if type(item) is int:
                                id_ = (item & LOW_BITS) >> 1
                                loop.timer_nesting_level = level_of(self._timeouts.get(id_))
                                self._run_timeout(id_)
                            else:
                                loop.timer_nesting_level = item.nesting_level
                                item.place = None
                                self._run_interval(item)
                    finally:
                        loop._script_depth -= 1
                loop = self._loop
                if due:
                    loop.task_queues.add(Task(run_all, (), TIMER))
                return
                """,
            ),
        ),
    ),
    Mutant(
        "timers_run_though_cleared",
        "clearing a timer does not reach the task that it has become",
        (
            Edit(
                f"{_TIMERS}.clear",
                "steps = self.fresh.remove(id_)",
                """
                if id_ in self._tasks or id_ in self._loop.compact_tasks.entries:
                    return
                steps = self.fresh.remove(id_)
                """,
            ),
        ),
    ),
    Mutant(
        "zero_delay_waits_for_the_next_turn",
        "a timer without delay is handed in with the others that are due, not when it is set",
        (
            Edit(
                f"{_TIMERS}.set_timeout", "not timeout and loop.profile.zero_delay_at_once", "False"
            ),
            Edit(
                f"{_TIMERS}._arm", "not timer.interval and loop.profile.zero_delay_at_once", "False"
            ),
        ),
    ),
    Mutant(
        "clamp_one_call_late",
        "the first nested call that is clamped is one later than it should be",
        (
            Edit(
                f"{_TIMERS}._clamped",
                "nesting_level >= first_clamped - 1",
                "nesting_level >= first_clamped",
            ),
        ),
    ),
    Mutant(
        "clamp_one_call_early",
        "the first nested call that is clamped is one earlier than it should be",
        (
            Edit(
                f"{_TIMERS}._clamped",
                "nesting_level >= first_clamped - 1",
                "nesting_level >= first_clamped - 2",
            ),
            Edit(
                f"{_TIMERS}.set_timeout",
                "nesting_level < self._first_clamped_level",
                "nesting_level < self._first_clamped_level - 1",
            ),
        ),
    ),
    Mutant(
        "nesting_ends_in_microtasks",
        "a timer set in a microtask counts as not nested",
        (
            Edit(
                f"{_LOOP}.perform_a_microtask_checkpoint",
                "not self.profile.microtasks_keep_nesting",
                "True",
            ),
        ),
    ),
    Mutant(
        "delays_do_not_wrap",
        "a delay of 2**31 or more waits as long as it says",
        (
            Edit(
                "timers.delays:delay_in_milliseconds",
                "math.trunc(number) % _TWO_TO_32",
                "min(math.trunc(number), _TWO_TO_31 - 1)",
            ),
        ),
    ),
    Mutant(
        "delays_are_rounded",
        "the fraction of a delay is rounded, not cut off",
        (
            Edit(
                "timers.delays:delay_in_milliseconds",
                "math.trunc(number) % _TWO_TO_32",
                "round(number) % _TWO_TO_32",
            ),
        ),
    ),
    Mutant(
        "interval_rearmed_after_its_callback",
        "an interval is armed again after its callback has run",
        (
            Edit(
                f"{_TIMERS}._run_interval",
                "loop.profile.interval_rearm",
                "IntervalRearm.AFTER_CALLBACK",
            ),
        ),
    ),
    Mutant(
        "interval_rearmed_after_its_microtasks",
        "an interval is armed again after its callback and its microtasks have run",
        (
            Edit(
                f"{_TIMERS}._run_interval",
                "loop.profile.interval_rearm",
                "IntervalRearm.AFTER_MICROTASKS",
            ),
        ),
    ),
    Mutant(
        "interval_counts_from_now",
        "the next wait of an interval begins when its task does, not at the deadline it had",
        (
            Edit(
                f"{_TIMERS}._base_of_interval",
                "now - (now - timer.deadline) % timer.interval",
                "now",
            ),
        ),
    ),
    Mutant(
        "interval_makes_up_for_missed_ticks",
        "an interval that was kept waiting runs once for every tick that it missed",
        (
            Edit(
                f"{_TIMERS}._base_of_interval",
                "now - (now - timer.deadline) % timer.interval",
                "timer.deadline",
            ),
        ),
    ),
    Mutant(
        "interval_nesting_does_not_grow",
        "an interval's repetitions all count as the first",
        (
            Edit(
                f"{_TIMERS}._arm",
                "timer.nesting_level = nesting_level + 1",
                "timer.nesting_level = nesting_level + (began is None)",
            ),
        ),
    ),
)
