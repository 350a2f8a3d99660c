"""Changing the work calendar."""
