"""管理: pages that look after divisions, bodies, posts, people and accounts. Start at `places.py`, then `_show.py`."""
