"""Reactions to events of lower rooms."""
