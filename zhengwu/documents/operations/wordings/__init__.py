"""Writing wordings (范本): begin a draft, write it, look at it, put it in force, take it back."""
