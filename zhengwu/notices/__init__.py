"""通知: who is told of what happened, through which channel, in which words, and whether it arrived.

What lives here: the table of which event tells whom (`rules/audience.py`), the words and their editable versions, each person's
choice of channels, every notice and every try to send it. What does not: what happened (the events of cases, below).
Start reading at `rules/audience.py`, then `operations/notify.py`.
"""
