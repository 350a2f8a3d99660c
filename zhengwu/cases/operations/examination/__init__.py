"""While the case is under review."""
