"""A joint approval as its lead handles it."""
