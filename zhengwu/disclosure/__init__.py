"""双公示: permits and penalties stand in public within seven working days, and leave it when the law says so.

What lives here: the public entry of a decision with the standard fields, the days by which it has to be shown and may be shown,
holding back and what is never published, objections, credit repair (信用修复), and the one way an entry is masked. What does not:
why something was permitted (`cases`), or how somebody was punished: penalties are entered, or pushed by the system that has them.
Start reading at `rules/states.py`, then `operations/record_permit.py` and `queries/shown.py`.
"""
