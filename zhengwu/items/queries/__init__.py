"""Reads of items, one thing a file."""
