"""存量制证: a table is brought, its columns are named, its rows checked, a sample compared with the paper, the rest taken in."""
