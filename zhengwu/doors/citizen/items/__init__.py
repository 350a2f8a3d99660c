"""办事指南: what an item asks and promises, narrowed by two or three questions."""
