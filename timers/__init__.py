"""Timers: clocks, the heap of deadlines, timeouts and intervals.

Knows nothing of promises: a timer is a deadline and then a task.
"""
