"""What a receptionist does for somebody who stands there: find them, write, take in, tell what is missing."""
