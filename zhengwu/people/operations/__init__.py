"""What changes people, one verb a file."""
