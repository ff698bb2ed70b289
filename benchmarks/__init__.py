"""Benchmarks of scheduling: the same work on thenloop, other event loops, and JavaScript engines.

    python -m benchmarks                 measure every workload on every peer that is there
    python -m benchmarks instructions    count instructions per operation of thenloop

What is measured, how, and what makes a comparison unfair is told in `docs/performance.md`.
"""
