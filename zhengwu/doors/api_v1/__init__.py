"""The programs' door: `/api/v1`. One endpoint a file; the same operations as behind the pages. Start at `api.py`."""
