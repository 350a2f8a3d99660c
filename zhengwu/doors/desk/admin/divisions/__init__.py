"""区划: the tree, a division's record, and one form for each thing that can happen to it. Start at `_tree.py`."""
