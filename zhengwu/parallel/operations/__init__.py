"""What changes parallel approval, one verb a file."""
