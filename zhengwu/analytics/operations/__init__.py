"""What changes something; one verb a file."""
