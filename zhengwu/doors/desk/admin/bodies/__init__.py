"""机构: the tree, a body's record, and what can be done to it."""
