"""考核: bodies, windows, posts and persons are scored by schemes that are data, and every point lost leads to its cause.

What lives here: schemes and their versions, what is recorded by hand, the results of a period with each loss, objections, stars
and the lists of honour and warning. What does not: what is counted (`ratings`, `cases`, `supervision`, below), which a result reads
anew each time, so that the same period gives the same result. Start reading at `rules/scheme.py`, then `rules/scoring.py` and
`operations/compute.py`.
"""
