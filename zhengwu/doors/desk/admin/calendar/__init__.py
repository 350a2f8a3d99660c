"""工作日历: the years, and what a change of one would move."""
