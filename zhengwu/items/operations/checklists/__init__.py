"""Verbs of checklists 办事清单."""
