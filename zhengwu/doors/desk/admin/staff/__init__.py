"""任职: everybody who holds a post, by name."""
