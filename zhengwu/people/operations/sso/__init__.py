"""What can be done to systems that sign people in here (单点登录)."""
