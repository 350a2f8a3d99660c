"""The design system 青绿: tokens, components and shells that every page of every door is made of.

`/ui` shows all of it (`gallery/`). Start with `shapes` (what a component takes), then `templatetags/ui.py` (how a template
asks for one) and `templates/ui/` (how it looks). No domain knowledge lives here: pages word things, components show them.
"""
