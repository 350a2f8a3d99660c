"""What can be done to delegations (委托下放)."""
