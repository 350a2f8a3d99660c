"""Background jobs: none."""
