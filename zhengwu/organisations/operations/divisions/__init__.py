"""What can be done to divisions (区划)."""
