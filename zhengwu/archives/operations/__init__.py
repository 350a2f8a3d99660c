"""Sealing, proposing disposal, answering it."""
