"""通知: what was sent to whom, and the words it is sent in. Start at `sent.py`."""
