"""Opening halls and windows."""
