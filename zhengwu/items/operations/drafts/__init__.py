"""What officials do while they write an item: begin, save, hand in, look over."""
