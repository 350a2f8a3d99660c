"""What seals there are, what each may do alone, what ending one means, and how it looks. Pure."""
