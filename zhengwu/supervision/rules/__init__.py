"""Pure decisions of supervision."""
