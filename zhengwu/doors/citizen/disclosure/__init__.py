"""双公示: permits and penalties in public, and what the person named can ask."""
