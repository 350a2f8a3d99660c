"""Verbs of ratings, one a file."""
