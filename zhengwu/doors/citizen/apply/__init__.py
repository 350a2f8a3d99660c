"""在线申请: from the first word typed to the receipt. Start at `form.py`."""
