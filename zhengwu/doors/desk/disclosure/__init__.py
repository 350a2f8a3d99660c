"""双公示 at the desk."""
