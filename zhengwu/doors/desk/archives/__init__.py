"""档案: what is sealed, whether it is whole, and what may go."""
