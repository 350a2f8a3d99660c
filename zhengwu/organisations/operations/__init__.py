"""What changes organisations, one verb a file."""
