"""Decision, delivery, close."""
