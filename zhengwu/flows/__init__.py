"""Flows 流程: review processes drawn in BPMN, and the work items (工作项) they put on officers' desks.

A process definition is published and never changes; an instance keeps the version it started with. The engine
(SpiffWorkflow) only routes tokens; whose turn it is, countersigning, returning and taking back are work items, ours.
Flows knows nothing of cases: a `subject` is a reference such as "case:11" that a higher room gave.

Start reading at `rules/reader.py` (what a drawing may contain), then `rules/tokens.py`, then `operations/complete.py`.
"""
