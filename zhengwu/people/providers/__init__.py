"""Vendors this room speaks to, a folder each."""
