"""What time and calendars bring about."""
