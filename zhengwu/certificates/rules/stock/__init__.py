"""存量制证: certificates that were issued on paper in past years, and what must be true of a row before it becomes one here."""
