"""办件: one case and everything an officer may do with it."""
