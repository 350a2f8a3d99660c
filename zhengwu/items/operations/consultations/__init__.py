"""公开征求意见: opening a round, taking opinions, answering them, closing it with a result."""
