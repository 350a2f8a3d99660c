"""办件: one application from submission to the rating's doorstep.

What lives here: the legal state machine (`rules/moves.py`), the two clocks of a case, the verbs of the law
(`operations/`, one a file) and what pages and endpoints may ask (`queries/`). What does not: the review process (`flows`),
the paper (`documents`), the catalogue (`items`), ratings and supervision (above, they read events).

Start reading at `rules/moves.py`, then follow `operations/submit.py` … `operations/close.py`.
"""
