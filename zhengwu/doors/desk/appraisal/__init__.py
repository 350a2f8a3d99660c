"""考核 at the desk."""
