"""Reactions to events of lower rooms: none yet. Opening hours are asked of the calendar each time, so it may change."""
