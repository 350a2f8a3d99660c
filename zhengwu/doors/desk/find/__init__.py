"""查办件: a case by number or name."""
