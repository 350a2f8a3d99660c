"""Questions to supervision."""
