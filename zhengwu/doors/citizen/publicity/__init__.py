"""公示: what is proposed, for everybody to read, and to object to."""
