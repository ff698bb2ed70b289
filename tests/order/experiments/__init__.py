"""Experiments on the platform's order: what four engines logged, told again in Python."""
