"""智能导办: one question after the other, then exactly what to bring; saved, printed, taken to the window."""
