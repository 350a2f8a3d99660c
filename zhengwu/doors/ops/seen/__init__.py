"""Seen from outside: what every request and every job tells of itself — its number, one line of the log, the counts of `/metrics`,
and a span where somebody traces. Start reading at `middleware.py`.
"""
