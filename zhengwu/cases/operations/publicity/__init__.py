"""公示: opened, objected to, answered, over."""
