"""The peers: the same workloads for every event loop, library and engine, each in its own module.

A peer runs as a process of its own, which is told by one JSON object what to do and answers with
another; see `benchmarks.peers.process` for Python's and `run_in_node.js` for Node's.
"""
