"""Conformance: suites that others wrote, run by the JavaScript engine and counted.

`python -m tests.conformance.test262` runs test262, `python -m tests.conformance.promises_aplus` the
Promises/A+ suite, and `npm/` whole libraries.  Nothing of the suites is kept here.
"""
