"""Pure rules of items: the guide, narrowing it, checking it, codes, periods of the year, states, search."""
