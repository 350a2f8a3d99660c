"""Time limits (时限): the work calendar of the State Council and the legal clock that runs on it.

Here live the working days (工作日), the pauses that the law does not count (不计入期限) and the reading of a clock on
any day. Which case has which clock, who may pause it and what colour a late one wears is decided further up. Start at
`rules/clock.py`; the calendar beneath it is `rules/workdays.py`, the years that feed it `rules/arrangement.py`.
"""
