"""Many cases at once, made up, for load tests. Never for a real portal."""
