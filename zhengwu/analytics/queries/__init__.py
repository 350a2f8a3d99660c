"""Reads of lives and tallies."""
