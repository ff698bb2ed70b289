"""The ground floor: agent, jobs, microtasks, tasks, the event loop and what a host adds to them.

Knows nothing of promises, timers or async generators.
"""
