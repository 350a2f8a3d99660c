"""督办: what is done to a supervise order."""
