"""Run test262, the conformance suite of ECMAScript, and count.

    python -m tests.conformance.test262 [--root FOLDER] [--set NAME] [PATH-or-glob ...]

See `__main__` for every option, `scope` for what is not built, `cases` for how a test is read.
"""
