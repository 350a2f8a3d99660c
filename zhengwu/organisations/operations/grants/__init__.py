"""What can be done to authority (授权)."""
