"""Values of the living page: the demonstration county, the demonstration cast."""
