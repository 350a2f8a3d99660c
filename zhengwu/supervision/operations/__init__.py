"""Verbs of supervision."""
