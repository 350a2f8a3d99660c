"""用证: what for, how long, by whom."""
