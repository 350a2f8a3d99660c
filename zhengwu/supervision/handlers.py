"""Reactions to events of lower rooms; all run after the commit, and may run twice."""
