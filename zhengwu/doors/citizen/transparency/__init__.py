"""公开透明: what everybody may know about how the county works."""
