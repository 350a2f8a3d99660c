"""Who holds the keys of seals, and who says what time it is."""
