"""The negative control: the order programs, run against cores that are wrong on purpose.

A mutant is a mistake that an implementer makes, written as edits of the core's own source.  The
programs must catch every one of them; `table.md` says which program does so first.

    python -m tests.order.mutants [--check | --write] [NAME ...]
"""
