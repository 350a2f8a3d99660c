"""people: natural and legal persons, accounts, levels of identity, mandates (自然人、法人、账号、实名等级、委托).

What lives here: who somebody is, how we know it, and for whom they may act. What does not: what an officer may do
(that is `organisations`), and what they applied for (`cases`). Numbers, phones and addresses are encrypted at rest and
masked wherever they are shown. Start reading at `rules/resident_id.py`, then `models/`, then `queries.py`.
"""
