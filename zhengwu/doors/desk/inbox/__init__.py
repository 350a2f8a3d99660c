"""待办: what lies on the officer's desk."""
