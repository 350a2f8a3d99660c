"""期限日历: what is due on which day."""
