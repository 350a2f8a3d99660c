"""The verbs of items, one a file."""
