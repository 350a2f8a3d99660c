"""What can be done to mandates (委托)."""
