"""电子监察: rules over the event log and the clocks, the cards they raise, and what becomes of each card (DOMAIN §10).

What lives here: the rules as data with their versions, finding what breaks them (at once, and as days pass), the card with its
whole path from raised to closed, the score that follows from the cards that stand, supervise orders (督办), and the ledger of
problems that patrols find (问题台账). What does not: what is supervised; every
room below writes its own events and knows nothing of this one. Who is told (`notices`) and what the figures mean over time
(`analytics`, `appraisal`) stand above.
Start reading at `rules/path.py`, then `rules/finding.py` and `operations/follow.py`.
"""
