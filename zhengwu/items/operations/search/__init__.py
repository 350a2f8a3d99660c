"""What is changed about search: its words, what was missed, how often items are used, and the index itself."""
