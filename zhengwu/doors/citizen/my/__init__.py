"""我的办件: one person's own cases."""
