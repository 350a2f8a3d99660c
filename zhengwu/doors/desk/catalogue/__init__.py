"""基本目录 at the desk: its entries, the items that implement them, 业务办理项, and the negative list. Start at `entries.py`."""
