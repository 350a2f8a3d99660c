"""Background jobs: none. Clocks are read when asked; sweeps belong to the rooms that own the cases."""
