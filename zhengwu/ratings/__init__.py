"""好差评: people rate the service; ratings are theirs, protected, and never made for them.

What lives here: the rating of one matter and its reason tags. What does not: who follows up a bad rating (later), and the
case (below; known here only by its subject). Start reading at `operations/rate.py`.
"""
