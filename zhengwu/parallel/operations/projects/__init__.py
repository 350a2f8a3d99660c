"""A project: its code, its course, its parts."""
