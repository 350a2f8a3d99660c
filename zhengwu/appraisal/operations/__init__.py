"""Verbs of appraisal, one a file."""
