"""文书范本: what papers say, kept in versions by whoever looks after them. Start at `wordings.py`, then `edit.py`."""
