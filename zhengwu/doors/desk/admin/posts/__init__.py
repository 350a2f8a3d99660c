"""岗位: set up, change, close; who holds them; what they may do. Start at `posts.py`, then `post.py`."""
