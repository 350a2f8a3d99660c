"""我的信息: who we think one is, who may act for one, who looked, and what one agreed to. Start at `profile.py`."""
