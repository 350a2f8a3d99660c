"""Questions about public entries."""
