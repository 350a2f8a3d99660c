"""存量制证 at the desk: bring a table, name its columns, read the report, compare a sample, have it taken in."""
