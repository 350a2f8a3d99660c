"""文书范本: the text of a document as data. What may be written, what must be said, and how it is filled in. Pure.

Start at `blocks.py` (what a wording is made of) and `text.py` (how its sentences are written).
"""
