"""Reads of seals: the register, the requests, and what a sealed file proves."""
