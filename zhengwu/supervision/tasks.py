"""Background jobs of supervision; each may run twice."""
