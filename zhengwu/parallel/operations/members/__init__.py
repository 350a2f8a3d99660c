"""A lane as its body handles it."""
