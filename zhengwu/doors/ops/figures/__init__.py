"""The figures `/metrics` tells beside the counts of requests. `asked.py` has the statements, `today.py` what happened since
midnight, `machine.py` processes and disk; `read.py` puts them together and keeps them for a few seconds.

What stands in the database is the same whichever process tells it: over several of them take the greatest, never the sum.
"""
