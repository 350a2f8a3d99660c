"""organisations: divisions, bodies, posts, who holds them, and what they may do (区划、机构、岗位、任职、授权).

What lives here: authority. A person may do something because they hold a post (任职) and the post was granted the
action (授权) over bodies and items. What does not: who a person is (`people`), and whether the step is lawful now
(`cases`). Start reading at `rules/actions.py`, then `rules/officer.py`, then `queries/`.
"""
