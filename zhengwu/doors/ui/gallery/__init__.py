"""The living page of the design system: every component in every state, the base layouts, the error pages.

`samples/` holds the values (the demonstration county's, shown as they are in both languages), `catalogue/` says when a
component is used and which states it has, `pages.py` shows them. Tests take their samples from here as well.
"""
