"""Promises, their combinators, Await, async functions and the rejection tracker.

Hands jobs down to the runtime; knows neither timers nor async generators.
"""
