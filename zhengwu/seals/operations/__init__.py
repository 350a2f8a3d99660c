"""Registering seals, using them, ending them."""
