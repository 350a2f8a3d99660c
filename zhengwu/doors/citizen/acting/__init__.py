"""以谁的名义办: for oneself or for a company, one press in the header. Start at `hat.py`."""
