"""What ends a result after it was given."""
