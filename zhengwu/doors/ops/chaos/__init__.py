"""Nothing is lost: a drill that hurts a whole platform of its own under load, and counts. `command.py` is the way in, `drill.py`
the order of things, `plan.py` when what is hurt, `counting.py` what must hold afterwards. What came of it: docs/chaos.md."""
