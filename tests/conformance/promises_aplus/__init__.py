"""Run the Promises/A+ suite: `python -m tests.conformance.promises_aplus`."""
