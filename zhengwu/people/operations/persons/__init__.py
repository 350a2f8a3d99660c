"""What can be done to the register of natural and legal persons."""
