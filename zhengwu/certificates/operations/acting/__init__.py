"""What officers and the calendar do to one certificate."""
