"""短信: one file a vendor."""
