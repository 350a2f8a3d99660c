"""What a person may ask of us about their own information, and who may look at it."""
