"""Events: the one log everything else reads.

`publish` appends a fact inside the caller's transaction; `reacts` puts a handler into the one table; `verify` proves that
nobody altered, deleted or inserted a row behind the application's back. Start reading at `publish.py`.
"""
