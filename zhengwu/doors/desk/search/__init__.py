"""搜索用词: what people say, what is not found, and why something is found where it is."""
