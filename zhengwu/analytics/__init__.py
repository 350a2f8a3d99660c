"""决策分析: what the event log says about how the county works.

The log is folded, case by case, into lives (`rules/life.py`) and tallies (`models/tallies.py`): incrementally behind the
horizon (`operations/follow`), and from zero with the same result. Pages, the monthly report and open data read the tallies;
process mining exports (XES, OCEL 2.0) read the log itself. Nothing here changes anything of the rooms below. No names of people
are kept. Start reading at `rules/life.py`.
"""
