"""What is asked about parallel approval."""
