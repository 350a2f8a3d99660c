"""Reactions to events of lower rooms: none, only the kernel lies below."""
